import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../server/checks/index.generated.ts';
import { routes } from '../../server/routes/index.generated.ts';
import { WikiSettings } from '../../shared/wiki-settings.ts';
import { ask, type Draft } from './checks/dossier-builder.ts';

/** Patterns that are known to run for ever on a text made for them, were they ever run. */
const bad = [
  ...['(a+)+$', '(a|a)*$', '(a|aa)+$', '([a-zA-Z]+)*$', '(.*a){25}', '^(a?){30}a{30}$', '(a*)*b', '(a*)+b'],
  ...['((a+)+)+$', '(\\w+\\s?)*$', '(\\d+)+x', '^(([a-z])+.)+[A-Z]([a-z])+$', '(x+x+)+y', '(.+)+\\.$'],
  ...['^(\\w+)+@', '([^@]+)+@', '(a|b|ab)*c', '(?:a+){2,}b', '(a{1,30}){1,30}b', '^(.+)*$\\n', '(\\s*)*x'],
  ...['(?=(a+))a*b\\1', '(a+)\\1+$', '((ab)*)*c', '(.*)*=', '(.*,){20}x', '^([0-9]+)*x$', '(%[0-9a-f]+)*z'],
  ...['(<[^>]*)*>x', '(\\[\\[.*)*\\]\\]x', '(\\{\\{(.|\\n)*)*\\}\\}x', '("[^"]*)*"x', '(--.*)*-->x'],
  ...['(http:.*)*x', '.*.*.*.*.*.*.*x', '\\p{L}*\\p{L}*\\p{L}*x', '(a?a?a?a?)*b', '[^]*[^]*[^]*x', '.*', '']
].slice(0, 40);
const long = ['a', 'a ', '1', '=', 'x@', '[[', '{{', '%a0', '<a', '"', 'Koivu'];

describe('S23: a pattern that an admin gives', () => {
  const optionsOf = checks.flatMap(({ id, options }) =>
    Object.keys(options.shape)
      .filter((name) => options.safeParse({ [name]: ['(a+)+$'] }).success)
      .map((name) => [id, name] as const)
  );

  it('has many places to be given in', () => {
    expect(optionsOf.length).toBeGreaterThan(15);
    expect(bad).toHaveLength(40);
  });

  it.each(optionsOf)('is a text like any other to %s in %s', (id, name) => {
    const options = checks.find((check) => check.id === id)?.options;
    const given = bad.filter((pattern) => options?.safeParse({ [name]: [pattern] }).success);
    expect(given.length).toBeGreaterThan(10);
    for (const piece of long) {
      const text = piece.repeat(20_000 / piece.length);
      const draft: Draft = { stable: `Text. ${text}`, edits: [`Text. ${text} ${piece} more`] };
      // To come to an end at all is the proof; a pattern that is run on this takes for ever.
      for (let at = 0; at < given.length; at += 20) {
        const some = given.slice(at, at + 20);
        expect(ask(id, { ...draft, options: { [name]: some } })).toBeDefined();
      }
    }
  });

  it('means itself and nothing else', () => {
    const edited: Draft = { stable: 'Text.', edits: ['Text. More.'] };
    const outcome = (pages: string[]) => ask('allowed_pages', { ...edited, options: { pages } })?.outcome;
    expect(outcome(['Koivu'])).toBe('approve');
    for (const pattern of ['.*', 'K.*', '^Koivu$', '/Koivu/', 'Koiv.', '[K]oivu', 'Koivu|x'])
      expect(outcome([pattern]), pattern).toBe('neutral');
  });

  it('is run nowhere: no source makes a pattern of anything but what stands in it', () => {
    const making = ['server', 'shared', 'gadget'].flatMap((folder) =>
      readdirSync(new URL(`../../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(folder, name))
        .filter((path) =>
          /\bRegExp\(|\.(?:match|search|matchAll)\(\s*['"`]/.test(
            readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
          )
        )
    );
    // One class of letters by the name of a script from a table; one property that not every browser knows.
    expect(making.sort()).toEqual(['gadget/dom/find-text.ts', 'server/text/checkable-words.ts']);
  });
});

describe('S23: our own patterns, on what is made to hold them up', () => {
  const pieces = [
    ' ',
    '* ',
    'a ',
    '-',
    '1|',
    '|',
    'a\n',
    '\t',
    '/1',
    ',1',
    'ä',
    '%',
    'a-',
    '2026-',
    'T',
    '\ud83d',
    '.',
    ':'
  ];

  it.each(pieces)('settings end, with %j a hundred thousand times', (piece) => {
    const text = piece.repeat(100_000);
    for (const given of [text, `${text}!`, `a${text}`, `*/5 ${text}`]) {
      const bot = { schedule: given, stopPage: { title: given, goWord: given }, doNotReview: [given] };
      expect(WikiSettings.safeParse({ bot }).success).toBe(false);
      expect(WikiSettings.safeParse({ [given]: given, checks: { [given]: {} } }).success).toBe(false);
    }
  });

  it.each(Object.entries(routes))('what is asked of %s ends', (_, { params, query, body }) => {
    for (const piece of pieces) {
      const text = `${piece.repeat(64_000 / piece.length)}!`;
      for (const schema of [params, query, body]) {
        const names = Object.keys((schema as { shape?: object } | undefined)?.shape ?? {});
        const given = Object.fromEntries(names.map((name) => [name, text]));
        schema?.safeParse(given);
        schema?.safeParse(text);
      }
    }
  });
});
