import type { z } from 'zod';

/**
 * What should have stood in place of a value that does not fit, for the people who sent it. To be given to a schema when it
 * parses (`{ error: wantedBy }`): where the schema has words of its own, those are kept.
 */
export function wantedBy(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `left out; wanted: ${kindOf(issue)}` : `wanted: ${kindOf(issue)}`;
    case 'too_small':
      return `wanted: ${sizeOf(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)}`;
    case 'too_big':
      return `wanted: ${sizeOf(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)}`;
    case 'invalid_value':
      return `wanted: ${oneOf(issue.values.map((value) => JSON.stringify(value)))}`;
    case 'invalid_format':
      return `wanted: ${formats[issue.format] ?? `a text of the form ${String(issue.pattern ?? issue.format)}`}`;
    case 'not_multiple_of':
      return `wanted: a multiple of ${String(issue.divisor)}`;
    case 'unrecognized_keys':
      return `there is no such field: ${issue.keys.join(', ')}`;
    case 'invalid_key':
      return 'no name in here can be like this';
    case 'invalid_union':
    case 'invalid_element':
    case 'custom':
      return 'it is none of the forms that are taken here; see /api/v1/openapi.json';
  }
}

function kindOf({ expected }: { readonly expected: string }): string {
  return Object.hasOwn(kinds, expected) ? (kinds[expected] ?? expected) : expected;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
  null: 'null'
};

const formats: Readonly<Record<string, string>> = {
  datetime: 'a time in ISO 8601 and UTC, such as 2026-11-21T06:00:00Z',
  date: 'a day, such as 2026-11-21',
  url: 'an address, such as https://fi.wikipedia.org'
};

function sizeOf(origin: string, bound: string, size: unknown): string {
  if (origin === 'string') return `${bound} ${String(size)} characters`;
  if (origin === 'array' || origin === 'set') return `${bound} ${String(size)} entries`;
  return `${bound} ${String(size)}`;
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : `one of ${values.join(', ')}`;
}
