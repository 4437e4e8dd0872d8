import { describe, expect, it } from 'vitest';
import { Garbage } from '../../../gadget/api/guard.ts';
import { readBotStatus } from '../../../gadget/api/read-bot-status.ts';
import { readPageVerdict, readVerdictEntry } from '../../../gadget/api/read-verdict.ts';
import { BotStatus } from '../../../shared/bot-status.ts';
import { PageVerdict } from '../../../shared/verdict.ts';
import { aBotStatus, aResult, aRevision, aVerdict } from '../support/verdict-fixture.ts';

const mark = { revisionId: 5, side: 'after', start: null, end: null, text: 'x' } as const;
const full = aVerdict([
  aRevision(5, {
    results: [
      aResult({
        marks: [mark],
        message: { key: 'k', params: ['a', 1, ['b'], { time: '2026-11-21T19:04:00Z' }] }
      })
    ],
    cumulative: [aResult({ setting: null })]
  })
]);

/** What a hostile or broken companion may put in the place of anything. */
const hostile: unknown[] = [
  undefined,
  {},
  [{}],
  { type: 'script', props: { children: 'alert(1)' }, key: null, ref: null, constructor: undefined, __v: 1 },
  { toString: 'x' },
  () => 'x',
  Symbol('x'),
  Number.NaN
];

describe('S18: what the companion sends', () => {
  it('is read as the server declares it', () => {
    expect(PageVerdict.parse(full)).toMatchObject(readPageVerdict(full));
    expect(BotStatus.parse(aBotStatus())).toMatchObject(readBotStatus(aBotStatus()));
    expect(readVerdictEntry({ key: 'A', state: 'judging' })).toEqual({ key: 'A', state: 'judging' });
  });

  it('loses what is not declared', () => {
    expect(readPageVerdict({ ...full, extra: 1 })).not.toHaveProperty('extra');
  });

  it.each(paths({ version: 1, ...readPageVerdict(full) }).map((path) => [path.join('.'), path] as const))(
    'is refused when %s is not what it should be',
    (_, path) => {
      for (const value of hostile) {
        const broken = replaced(full, path, value);
        try {
          expect(onlyPlain(readPageVerdict(broken))).toBe(true);
        } catch (fault) {
          expect(fault).toBeInstanceOf(Garbage);
        }
      }
    }
  );

  it.each(paths(readBotStatus(aBotStatus())).map((path) => [path.join('.'), path] as const))(
    'bot status: %s',
    (_, path) => {
      for (const value of hostile)
        expect(() => readBotStatus(replaced(aBotStatus(), path, value))).toThrow(Garbage);
    }
  );
});

/** Paths to every value in a document, objects and lists among them. */
function paths(value: unknown, at: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[...at, name], ...paths(inner, [...at, name])]);
}

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

/** Nothing in it could be taken for an element: only text, numbers, lists and plain objects of known fields. */
function onlyPlain(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || value === undefined) return false;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([name, inner]) => name === 'value' || (name !== 'props' && onlyPlain(inner))
  );
}
