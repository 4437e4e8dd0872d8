import type { UndoSelection } from '../../ports.ts';

/**
 * The approvals that are meant by `decision:ID`, `run:ID`, `check:ID`, `settings:VERSION` or `since:FROM..TO` (times in
 * ISO 8601, TO not included and now when it is left out); null when the text is none of these.
 */
export function parseSelection(text: string, now: number): UndoSelection | null {
  const [, by, value = ''] = /^(decision|run|check|settings|since):(.+)$/.exec(text) ?? [];
  if (by === 'check') return /^[a-z][a-z0-9_]{0,63}$/.test(value) ? { by, id: value } : null;
  if (by === 'since') return parseTimes(value, now);
  if (!/^\d{1,15}$/.test(value)) return null;
  if (by === 'settings') return { by, version: Number(value) };
  return by === 'decision' || by === 'run' ? { by, id: Number(value) } : null;
}

const isoTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

function parseTimes(value: string, now: number): UndoSelection | null {
  const [from = '', to = '', ...rest] = value.split('..');
  if (rest.length > 0 || !isoTime.test(from) || !(to === '' || isoTime.test(to))) return null;
  const times = { by: 'time', from: Date.parse(from), to: to === '' ? now : Date.parse(to) } as const;
  return times.from < times.to ? times : null;
}
