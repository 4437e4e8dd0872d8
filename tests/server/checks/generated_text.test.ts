import { describe, expect, it } from 'vitest';
import { ask, type Draft } from './dossier-builder.ts';

const article = 'Koivu on puu.\n\nSe kasvaa Suomessa.\n';

function adding(text: string, more: Partial<Draft> = {}): Draft {
  return { stable: article, edits: [`${article}\n${text}\n`], ...more };
}

describe('generated_text', () => {
  it.each([
    ['ChatGPT’s citation marks', 'Koivu kasvaa. citeturn0search0', 'search_marker'],
    ['content references', 'Koivu kasvaa. :contentReference[oaicite:2]{index=2}', 'content_reference'],
    ['oai_citation', 'Koivu [oai_citation:0‡Yle](https://yle.fi/a)', 'content_reference'],
    ['attributable indexes', '({"attribution":{"attributableIndex":"0-1"}})', 'attributable_index'],
    ['Perplexity’s files', 'Koivu kasvaa [attached_file:1].', 'file_marker'],
    ['Grok’s cards', 'Koivu kasvaa <grok-card data-id="a"></grok-card>', 'grok_card'],
    ['Gemini’s citations', 'Koivu kasvaa [cite: 1, 2].', 'cite_marker'],
    ['DeepSeek’s brackets', 'Koivu kasvaa【85†L261-269】.', 'bracket_source'],
    ['a tracking parameter', '<ref>https://yle.fi/a?utm_source=chatgpt.com</ref>', 'tracking_parameter'],
    ['another tracking parameter', '[https://yle.fi/a?x=1&utm_source=copilot.com Yle]', 'tracking_parameter'],
    ['a markdown heading', '## Elinkeinot\n\nKoivu.', 'markdown_heading'],
    ['markdown bold', 'Koivu on **tärkeä puu** Suomessa.', 'markdown_bold'],
    ['a markdown link', 'Katso [Yle](https://yle.fi/a).', 'markdown_link'],
    ['a markdown footnote', 'Koivu kasvaa.[^1]', 'markdown_footnote'],
    ['what a chatbot says of itself', 'As an AI language model, I cannot tell.', 'chatbot_phrase'],
    ['what it says in Finnish', 'Tekoälymallina en voi tarkistaa lukuja.', 'chatbot_phrase'],
    ['its good wishes', 'I hope this helps!', 'chatbot_phrase'],
    ['its good wishes in Finnish', 'Toivottavasti tämä auttaa!', 'chatbot_phrase'],
    ['the end of its knowledge', 'As of my last knowledge update in 2023, it grew.', 'chatbot_phrase'],
    ['a placeholder for a name', 'Palkinnon antoi [Name of presenter].', 'placeholder_text'],
    ['a placeholder for oneself', 'Terveisin [Your Name]', 'placeholder_text'],
    ['a placeholder for a date', '{{Verkkoviite|luettu=2025-XX-XX}}', 'placeholder_date'],
    ['a placeholder for an address', '{{Verkkoviite|osoite=URL_HERE}}', 'placeholder_text']
  ])('blocks %s', (_, text, mark) => {
    const asked = ask('generated_text', adding(text));
    expect(asked).toMatchObject({ outcome: 'block', says: 'marks' });
    expect(asked?.params[0]).toEqual(expect.arrayContaining([expect.stringContaining(mark)]));
    expect(asked?.params[1]).toMatch(/^https:/);
    expect(asked?.marked.length).toBeGreaterThan(0);
  });

  it.each([
    ['lists of several levels', '# yksi\n## kaksi\n* a\n** b\n** c'],
    [
      'code that shows markdown',
      '<syntaxhighlight lang="md">\n## Title\n**bold** [a](https://a.example)\n</syntaxhighlight>'
    ],
    ['markdown in code elements', 'Kirjoita <code>**lihava**</code> tai <kbd>[a](https://a.example)</kbd>.'],
    ['marks in nowiki', 'Merkki <nowiki>turn0search0</nowiki> jää jäljelle.'],
    ['a mark named as a word', 'Merkki "turn0search0" jää jäljelle.'],
    ['a chatbot quoted', 'Vastaus alkoi: "As an AI language model, I cannot do that."'],
    ['a chatbot quoted in Finnish quotation marks', 'Vastaus oli: ”Tekoälymallina en voi vastata.”'],
    ['a chatbot quoted in italics', "Vastaus oli ''as an AI language model, I cannot''."],
    ['a quotation in a block', '<blockquote>I hope this helps you on your way.</blockquote>'],
    ['brackets of an editor in a quotation', '"We thank [Your Majesty] for it."'],
    ['powers and stars', 'Luku on 2**3**4 ja arvosana **'],
    ['censored words', 'Kappale F**k ja S**t'],
    ['an ordinary tracking parameter', '[https://yle.fi/a?utm_source=newsletter Yle]'],
    ['an address about a chatbot', '[https://openai.com/chatgpt OpenAI]'],
    ['a date', '{{Verkkoviite|luettu=2025-11-02}}']
  ])('passes over %s', (_, text) => {
    expect(ask('generated_text', adding(text))).toMatchObject({ outcome: 'neutral', says: 'no-marks' });
  });

  it('passes over what chatbots say on the page about one', () => {
    const about = 'ChatGPT on OpenAI:n kielimalli.\n';
    const text = `${about}\nIt often begins with As an AI language model and goes on.\n`;
    const draft = { stable: about, edits: [text], page: { title: 'ChatGPT' } };
    expect(ask('generated_text', draft)).toMatchObject({ outcome: 'neutral' });
    const pasted = { ...draft, edits: [`${about}\nSe on suosittu. :contentReference[oaicite:1]{index=1}\n`] };
    expect(ask('generated_text', pasted)).toMatchObject({ outcome: 'block' });
  });

  it('passes over markdown where the page has always shown it', () => {
    const stable = `${article}Lihavoitu kirjoitetaan **näin tässä** tekstissä.\n`;
    const edits = [`${stable}Tai **noin tässä** taas.\n`];
    expect(ask('generated_text', { stable, edits })).toMatchObject({ outcome: 'neutral' });
  });

  it('passes over marks that were there before or were only moved', () => {
    const marked = 'Koivu kasvaa [oaicite:3] Suomessa ja muualla maailmassa.\n';
    const draft = { stable: `${marked}\n${article}`, edits: [`${article}\n${marked}`] };
    expect(ask('generated_text', draft)).toMatchObject({ outcome: 'neutral' });
  });

  it('sees marks in comments, where people leave them', () => {
    expect(ask('generated_text', adding('Koivu.<!-- turn0search0 -->'))).toMatchObject({ outcome: 'block' });
  });

  it.each(['contenttranslation', 'contenttranslation-v2', 'sectiontranslation'])(
    'names the tag %s',
    (tag) => {
      const draft = { stable: article, edits: [{ text: `${article}Lisää.`, tags: ['visualeditor', tag] }] };
      expect(ask('generated_text', draft)).toMatchObject({
        outcome: 'block',
        says: 'translated',
        params: [[tag]],
        setting: 'translationTags'
      });
      expect(ask('generated_text', { ...draft, options: { translationTags: [] } })).toMatchObject({
        outcome: 'neutral'
      });
    }
  );

  it('leaves out the marks that a wiki does not want', () => {
    const draft = adding('Koivu on **tärkeä puu** Suomessa.', { options: { passedOver: ['markdown_bold'] } });
    expect(ask('generated_text', draft)).toMatchObject({ outcome: 'neutral' });
  });

  it('names and marks the place', () => {
    expect(ask('generated_text', adding('Koivu turn0search0.'))).toMatchObject({
      params: [['search_marker (turn0search0)'], expect.any(String)],
      marked: ['after: turn0search0']
    });
  });
});
