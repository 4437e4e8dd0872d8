import type { Mark } from '../../shared/mark.ts';
import type { Message, MessageParam } from '../../shared/message.ts';
import type { PageRef } from '../../shared/revision.ts';
import type { VerdictEntry } from '../../shared/verdict-list.ts';
import type { CheckResult, PageVerdict, RevisionVerdict, SettingInForce } from '../../shared/verdict.ts';
import {
  Garbage,
  fields,
  flag,
  list,
  number,
  object,
  oneOf,
  orNull,
  text,
  time,
  type Reader
} from './guard.ts';

const decision = oneOf('approve', 'blocked', 'manual');

const param: Reader<MessageParam> = (value) => {
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return list(text)(value);
  return typeof value === 'string' ? value : { time: time(fields(value).time) };
};

const message = object<Message>({ key: text, params: list(param) });

const mark = object<Mark>({
  revisionId: number,
  side: oneOf('before', 'after'),
  start: orNull(number),
  end: orNull(number),
  text
});

/** A setting's value may be anything; only text of it is ever shown. */
const setting = object<SettingInForce>({ option: text, value: (value) => value });

const result = object<CheckResult>({
  checkId: text,
  outcome: oneOf('approve', 'block', 'neutral', 'unavailable'),
  message,
  setting: orNull(setting),
  marks: list(mark)
});

const revision = object<RevisionVerdict>({
  revisionId: number,
  parentId: orNull(number),
  user: orNull(text),
  timestamp: time,
  summary: orNull(text),
  decision,
  inSafePrefix: flag,
  absorbedBy: orNull(number),
  heldBy: orNull(number),
  decidingCheck: orNull(text),
  reason: message,
  results: list(result),
  cumulative: list(result)
});

/** Reads a verdict on a page. */
export const readPageVerdict = object<PageVerdict>({
  format: oneOf('seula-verdict'),
  version: (value) => {
    if (number(value) !== 1) throw new Garbage('version');
    return 1;
  },
  wiki: text,
  page: object<PageRef>({ id: number, namespace: number, title: text }),
  stableRevisionId: number,
  latestRevisionId: number,
  decision,
  reason: message,
  decidingCheck: orNull(text),
  decidingRevisionId: orNull(number),
  safeRevisionId: orNull(number),
  revisions: list(revision),
  settingsVersion: orNull(number),
  judgedAt: time
});

/** Reads one answer of a list of verdicts. */
export const readVerdictEntry: Reader<VerdictEntry> = (value) => {
  const found = fields(value);
  const key = text(found.key);
  const state = oneOf('judged', 'judging', 'not-pending')(found.state);
  if (state !== 'judged') return { key, state };
  return { key, state, fresh: flag(found.fresh), verdict: readPageVerdict(found.verdict) };
};
