import fc from 'fast-check';

const PIECES = [
  'Kissa ',
  'on ',
  'eläin',
  '. ',
  '\n',
  '\n\n',
  ' ',
  '[[',
  ']]',
  '{{',
  '}}',
  '|',
  '=',
  '==',
  "''",
  "'''",
  '<ref>',
  '</ref>',
  '<ref name="a" />',
  '<!--',
  '-->',
  '<nowiki>',
  '</nowiki>',
  '<pre>',
  '</pre>',
  '<math>',
  '</math>',
  '[[Luokka:Kissat]]',
  '[[Tiedosto:a.jpg|thumb|b [[c]] d]]',
  '{{Malline|a=b|c}}',
  'https://www.example.org/a?b=c ',
  '[//example.com x]',
  'ISBN 978-951-1-',
  '0306406152',
  ' 1950',
  '३१',
  '٣٤',
  '、',
  '北京是',
  'の首都',
  'हिन्दी',
  'слово ',
  'كتاب ',
  'ספר ',
  'e\u0301',
  '\u0301',
  '😀',
  '\ud83d',
  '\ude00',
  '\u200f',
  '\u00a0',
  '* ',
  '# ',
  '{|\n',
  '|-\n',
  '|}',
  '~~~~',
  'a',
  'ab',
  '3.14',
  '#REDIRECT',
  '<span>',
  '</span>',
  '&nbsp;',
  '\u0000',
  '\u007f',
  'ภาษาไทย',
  '>',
  '<',
  '/',
  '"'
] as const;

/** Odd wikitext in many scripts, with broken markup, combining marks and lone surrogates. */
export function wikiText(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
}

/** A text and what a few cuts, insertions and moves made of it. */
export function editedText(): fc.Arbitrary<[string, string]> {
  const step = fc.record({
    at: fc.nat(2000),
    length: fc.nat(80),
    insert: fc.oneof(fc.constant(''), wikiText()),
    moveTo: fc.option(fc.nat(2000), { nil: undefined })
  });
  const text = fc
    .array(wikiText(), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join('\nRivi jossa on sanoja. '));
  return fc.tuple(text, fc.array(step, { minLength: 1, maxLength: 4 })).map(([before, steps]) => {
    let after = before;
    for (const { at, length, insert, moveTo } of steps) {
      const start = at % (after.length + 1);
      const cut = after.slice(start, start + length);
      after = after.slice(0, start) + insert + after.slice(start + length);
      if (moveTo !== undefined) {
        const place = moveTo % (after.length + 1);
        after = after.slice(0, place) + cut + after.slice(place);
      }
    }
    return [before, after];
  });
}
