import type { TrialOrder } from '../../../shared/trial.ts';

/** What the form of the test page says; all of it stands in the address. */
export interface TrialView {
  readonly by: 'lines' | 'range' | 'cases';
  readonly lines: string;
  /** Days, as a date field gives them. */
  readonly from: string;
  readonly to: string;
  readonly of: 'pending' | 'reviews';
  readonly casesPage: string;
  /** Null: the checks that the settings switch on. */
  readonly checks: readonly string[] | null;
  /** What is to be set otherwise than in force. */
  readonly patch: Patch;
}

/** A JSON object. */
export type Patch = Readonly<Record<string, unknown>>;

type Query = Readonly<Record<string, string | undefined>>;

/** Reads the form from an address; what is not understood is as if it were left out. */
export function readTrialView(query: Query): TrialView {
  const { by } = query;
  return {
    by: by === 'range' || by === 'cases' ? by : 'lines',
    lines: query.lines ?? '',
    from: dayIn(query.from),
    to: dayIn(query.to),
    of: query.of === 'reviews' ? 'reviews' : 'pending',
    casesPage: query.page ?? '',
    checks:
      query.checks === undefined ? null : query.checks.split(',').filter((id) => id !== '' && id !== '-'),
    patch: readPatch(query.patch ?? '') ?? {}
  };
}

/** The same for the address; what is as usual is left out. */
export function writeTrialView({ by, lines, from, to, of, casesPage, checks, patch }: TrialView): Query {
  return {
    by: by === 'lines' ? undefined : by,
    lines: by === 'lines' ? lines.trim() || undefined : undefined,
    from: by === 'range' ? from : undefined,
    to: by === 'range' ? to : undefined,
    of: by === 'range' && of === 'reviews' ? of : undefined,
    page: by === 'cases' ? casesPage.trim() || undefined : undefined,
    // A hyphen stands for "none", which an empty field could not.
    checks: checks === null ? undefined : checks.join(',') || '-',
    patch: Object.keys(patch).length === 0 ? undefined : JSON.stringify(patch)
  };
}

/** What is sent to be judged; null as long as the form names nothing. */
export function toOrder({ by, lines, from, to, of, casesPage, checks, patch }: TrialView): TrialOrder | null {
  const more = {
    ...(checks && { checks: [...checks] }),
    ...(Object.keys(patch).length > 0 && { patch: { ...patch } })
  };
  if (by === 'range') {
    if (from === '' || to === '') return null;
    return { range: { from: `${from}T00:00:00Z`, to: `${to}T23:59:59Z`, of }, ...more };
  }
  if (by === 'cases') return casesPage.trim() === '' ? null : { casesPage: casesPage.trim(), ...more };
  return lines.trim() === '' ? null : { lines: linesOf(lines), ...more };
}

/** The lines of a text, in their places: the answer names them by number. */
export function linesOf(text: string): string[] {
  return text.replace(/\s+$/, '').split(/\r?\n/);
}

/** JSON that is an object; null where it is none. */
export function readPatch(text: string): Patch | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The patch with one option of a check set, or, by undefined, left as it is in force. Empty objects go. */
export function withOption(patch: Patch, checkId: string, option: string, value: unknown): Patch {
  const checks = part(patch, 'checks');
  const check = part(checks, checkId);
  const options = put(part(check, 'options'), option, value);
  return put(patch, 'checks', filled(put(checks, checkId, filled(put(check, 'options', filled(options))))));
}

/** What a patch, or a settings document, says of an option. */
export function optionIn(document: unknown, checkId: string, option: string): unknown {
  return part(part(part(document, 'checks'), checkId), 'options')[option];
}

function part(object: unknown, name: string): Patch {
  const value = isObject(object) ? object[name] : undefined;
  return isObject(value) ? value : {};
}

function put(object: Patch, name: string, value: unknown): Patch {
  const others = Object.fromEntries(Object.entries(object).filter(([one]) => one !== name));
  return value === undefined ? others : { ...others, [name]: value };
}

function filled(object: Patch): Patch | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}

function isObject(value: unknown): value is Patch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dayIn(text: string | undefined): string {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : '';
}
