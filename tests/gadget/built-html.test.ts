import { ESLint, Linter } from 'eslint';
import { expect, it } from 'vitest';

/** What would read a text as HTML. */
const built = [
  'place.innerHTML = text;',
  "place['inner' + 'HTML']; place.outerHTML = text;",
  "place.insertAdjacentHTML('beforeend', text);",
  'place.setHTMLUnsafe(text);',
  'frame.srcdoc = text;',
  'range.createContextualFragment(text);',
  "new DOMParser().parseFromString(text, 'text/html');",
  'document.write(text);',
  'document.writeln(text);',
  'place.html(text);',
  '$.parseHTML(text);',
  "h('p', { dangerouslySetInnerHTML: { __html: text } });"
];
const elements = ['<p dangerouslySetInnerHTML={{ __html: text }} />;', '<iframe srcdoc={text} />;'];
const harmless = [
  "place.textContent = text; h('p', null, text); log.write(text);",
  '<p title={text}>{text}</p>;'
];

it(
  'S17: lint lets no text be read as HTML, in any file of gadget and pages',
  { timeout: 60_000 },
  async () => {
    const eslint = new ESLint({ cwd: new URL('../../', import.meta.url).pathname });
    for (const file of [
      'main.tsx',
      'details/x.tsx',
      'dom/x.ts',
      'mw/x.ts',
      'admin/x.tsx',
      'site/pages/x.tsx'
    ]) {
      const { rules } = (await eslint.calculateConfigForFile(`gadget/${file}`)) as {
        rules: Linter.RulesRecord;
      };
      const rule = rules['no-restricted-syntax'] ?? 'off';
      const found = (line: string) =>
        new Linter()
          .verify(`function f(place, text, frame, range, $, h, log) { ${line} }`, {
            languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
            rules: { 'no-restricted-syntax': rule }
          })
          .filter(({ message }) => message.includes('never as HTML')).length;
      for (const line of [...built, ...elements]) expect(found(line), `${file}: ${line}`).toBeGreaterThan(0);
      for (const line of harmless) expect(found(line), `${file}: ${line}`).toBe(0);
    }
  }
);
