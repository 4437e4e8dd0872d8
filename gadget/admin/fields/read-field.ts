import { asObject, type Path } from '../draft/json-path.ts';

/** Where the entries of a list, or a text, come from on the wiki. */
export type Source = 'categories' | 'groups' | 'rights' | 'tags' | 'pages' | 'templates' | 'users';

/** One field of the form, as the schema of the settings describes it. */
export interface Field {
  path: Path;
  kind: 'switch' | 'number' | 'choice' | 'text' | 'list' | 'group' | 'other';
  /** Key of the text that names it; empty where it has none. */
  message: string;
  fallback: unknown;
  least: number | null;
  most: number | null;
  isWhole: boolean;
  choices: readonly string[];
  /** Whether choices go up by one step at a time, and down by any number. */
  isStepped: boolean;
  source: Source | null;
  fields: readonly Field[];
}

const sources: readonly Source[] = ['categories', 'groups', 'rights', 'tags', 'pages', 'templates', 'users'];

/** Reads a field and what is in it from JSON Schema; what has no control of its own is `other`. */
export function readField(schema: unknown, path: Path): Field {
  const given = asObject(schema);
  const form = formOf(given);
  const inner = asObject(form.properties);
  const items = asObject(form.items);
  const choices = textsIn(form.type === 'array' ? items.enum : form.enum);
  return {
    path,
    kind: kindOf(form, choices),
    message: typeof given['x-message'] === 'string' ? given['x-message'] : '',
    fallback: given.default,
    least: numberIn(form.minimum),
    most: numberIn(form.maximum),
    isWhole: form.type === 'integer',
    choices,
    isStepped: given['x-steps'] === true,
    source: sources.filter((one) => one === given['x-source'])[0] ?? null,
    fields: Object.keys(inner).map((name) => readField(inner[name], [...path, name]))
  };
}

/** The schema itself, with what its form says; of several forms that is the one that is neither null nor a fixed word. */
export function formOf(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!Array.isArray(schema.anyOf)) return schema;
  const forms = schema.anyOf.map(asObject);
  return { ...schema, ...forms.filter((one) => one.type !== 'null' && one.const === undefined)[0] };
}

function kindOf(form: Readonly<Record<string, unknown>>, choices: readonly string[]): Field['kind'] {
  switch (form.type) {
    case 'boolean':
      return 'switch';
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
      return choices.length > 0 ? 'choice' : 'text';
    case 'array':
      return asObject(form.items).type === 'string' ? 'list' : 'other';
    case 'object':
      return 'group';
    default:
      return 'other';
  }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' && isFinite(value) ? value : null;
}
