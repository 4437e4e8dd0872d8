import type { Costs } from '../../shared/costs.ts';
import type { Message, MessageParam } from '../../shared/message.ts';
import type { SettingInForce } from '../../shared/verdict.ts';
import {
  Garbage,
  fields,
  flag,
  list,
  number,
  numbers,
  object,
  oneOf,
  orNull,
  text,
  time,
  type Reader
} from './guard.ts';
import type { ShownEdit, ShownEntry, ShownMark, ShownResult, ShownVerdict } from './shown-verdict.ts';

const decision = oneOf('approve', 'blocked', 'manual');

const param: Reader<MessageParam> = (value) => {
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return list(text)(value);
  return typeof value === 'string' ? value : { time: time(fields(value).time) };
};

/** Reads a message of the companion's catalogue with its parameters. */
export const readMessage = object<Message>({ key: text, params: list(param) });

const result = object<ShownResult>({
  checkId: text,
  outcome: oneOf('approve', 'block', 'neutral', 'unavailable'),
  message: readMessage,
  setting: orNull(object<SettingInForce>({ option: text, value: (value) => value })),
  marks: list(
    object<ShownMark>({ revisionId: number, side: oneOf('before', 'after'), start: orNull(number), text })
  )
});

const edit = object<ShownEdit>({
  revisionId: number,
  parentId: orNull(number),
  user: orNull(text),
  timestamp: time,
  decision,
  inSafePrefix: flag,
  decidingCheck: orNull(text),
  reason: readMessage,
  results: list(result),
  cumulative: list(result)
});

const verdict = object<ShownVerdict>({
  page: object({ id: number, title: text }),
  stableRevisionId: number,
  latestRevisionId: number,
  decision,
  reason: readMessage,
  decidingRevisionId: orNull(number),
  revisions: list(edit),
  settingsVersion: orNull(number),
  judgedAt: time
});

/** Reads a verdict on a page, in the one version of its format that is known here. */
export const readPageVerdict: Reader<ShownVerdict> = (value) => {
  if (fields(value).version !== 1) throw new Garbage('version');
  return verdict(value);
};

/** Reads what a verdict cost. */
export const readCosts = object<Costs>({ checkMs: numbers, requests: numbers });

/** Reads one answer of a list of verdicts. */
export const readVerdictEntry: Reader<ShownEntry> = (value) => {
  const found = fields(value);
  const key = text(found.key);
  const state = oneOf('judged', 'judging', 'not-pending')(found.state);
  if (state !== 'judged') return { key, state };
  return { key, state, fresh: flag(found.fresh), verdict: readPageVerdict(found.verdict) };
};
