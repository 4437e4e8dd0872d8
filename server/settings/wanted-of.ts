import type { z } from 'zod';
import type { WantedValue } from '../ports.ts';

type Issue = z.core.$ZodIssue;

/** What should have stood in place of a value that a schema refuses, as a code with params; undefined where none says it. */
export function wantedOf(issue: Issue): WantedValue | undefined {
  const own = Object.hasOwn(ownWords, issue.message) ? ownWords[issue.message] : undefined;
  if (own !== undefined) return { code: own, params: [] };
  switch (issue.code) {
    case 'invalid_type':
      return Object.hasOwn(kinds, issue.expected)
        ? { code: kinds[issue.expected] ?? '', params: [] }
        : undefined;
    case 'too_small':
      return { code: sizeCode('least', issue), params: [Number(issue.minimum)] };
    case 'too_big':
      return { code: sizeCode('most', issue), params: [Number(issue.maximum)] };
    case 'invalid_value':
      return { code: 'one-of', params: [issue.values.map(String).join(', ')] };
    case 'not_multiple_of':
      return { code: 'multiple', params: [issue.divisor] };
    case 'unrecognized_keys':
      return { code: 'no-such-field', params: [] };
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
      return undefined;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'switch',
  array: 'list',
  object: 'fields',
  record: 'fields'
};

/** Where the schema has words of its own, these are theirs. */
const ownWords: Readonly<Record<string, string>> = {
  'wanted: the title of a page': 'title',
  'wanted: one line without white space around it': 'line',
  'wanted: a cron line of five fields (or six, with seconds), such as */5 * * * *': 'cron'
};

function sizeCode(bound: string, { origin, inclusive }: { origin: string; inclusive?: boolean }): string {
  if (origin === 'string') return `${bound}-letters`;
  if (origin === 'array' || origin === 'set') return `${bound}-entries`;
  return inclusive === false ? (bound === 'least' ? 'more-than' : 'less-than') : bound;
}
