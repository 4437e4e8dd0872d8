import { z } from 'zod';
import { WikiSettings } from '../../shared/wiki-settings.ts';
import type { Check } from '../review/define-check.ts';
import { checkMessageKey } from '../review/evaluate.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * JSON Schema (draft 2020-12) of a settings document: the core's own fields, and every check with its switch and options.
 * `x-message` is the key of the text that names a field to people; a check has `x-title` and `x-description`.
 */
export function describeSettings(checks: readonly Check[]): Schema {
  const core = z.toJSONSchema(WikiSettings, { io: 'input' });
  const { checks: _, ...properties } = propertiesOf(core);
  const named = Object.entries(properties).map(([name, field]) => [name, withMessages(field, [name])]);
  const ofChecks = checks.map((check) => [check.id, describeCheck(check)]);
  return {
    ...core,
    properties: {
      checks: {
        type: 'object',
        default: {},
        additionalProperties: false,
        properties: Object.fromEntries(ofChecks) as Schema
      },
      ...(Object.fromEntries(named) as Schema)
    }
  };
}

/** The key of the text that names a field of the core, such as `seula-setting-bot-mode`. */
export function settingMessageKey(path: readonly string[]): string {
  return `seula-setting-${path.join('-')}`;
}

function describeCheck(check: Check): Schema {
  const { $schema: _, ...options } = z.toJSONSchema(check.options, { io: 'input' });
  const fields = Object.entries(propertiesOf(options)).map(([name, field]) => [
    name,
    { ...asObject(field), 'x-message': checkMessageKey(check.id, `option-${name}`) }
  ]);
  return {
    type: 'object',
    additionalProperties: false,
    'x-title': checkMessageKey(check.id, 'title'),
    'x-description': checkMessageKey(check.id, 'description'),
    'x-can': [...check.can],
    properties: {
      enabled: { type: 'boolean', default: check.onByDefault ?? true },
      options: { ...options, additionalProperties: false, properties: Object.fromEntries(fields) as Schema }
    }
  };
}

function withMessages(field: unknown, path: readonly string[]): Schema {
  const schema = asObject(field);
  const inner = Object.entries(propertiesOf(schema)).map(([name, one]) => [
    name,
    withMessages(one, [...path, name])
  ]);
  return {
    ...schema,
    'x-message': settingMessageKey(path),
    ...(inner.length > 0 && { properties: Object.fromEntries(inner) as Schema }),
    ...alternatives(schema, path)
  };
}

/** What may be null, or one of several forms, names its fields in each of them. */
function alternatives({ anyOf }: Schema, path: readonly string[]): Schema {
  return Array.isArray(anyOf) ? { anyOf: anyOf.map((one: unknown) => withMessages(one, path)) } : {};
}

function propertiesOf(schema: Schema): Schema {
  return asObject(schema['properties']);
}

function asObject(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {};
}
