import { expect, it } from 'vitest';
import en from '../../../shared/i18n/gadget/en.json' with { type: 'json' };
import fi from '../../../shared/i18n/gadget/fi.json' with { type: 'json' };

const parameters = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

it('every message is there in Finnish, with the same parameters', () => {
  expect(Object.keys(fi).sort()).toEqual(Object.keys(en).sort());
  for (const [key, text] of Object.entries(en)) {
    const own = parameters(fi[key as keyof typeof fi]);
    expect(
      own.filter((one) => !parameters(text).includes(one)),
      key
    ).toEqual([]);
    expect(own.length, key).toBeGreaterThanOrEqual(
      parameters(text).length - (text.includes('PLURAL') ? 1 : 0)
    );
  }
});
