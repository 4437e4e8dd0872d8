import type { MessageKey } from '../../mw/catalogues.ts';
import type { Speaker } from '../../mw/speaker.tsx';
import type { Fault } from '../draft/read-faults.ts';
import { modeWords } from './mode-words.ts';

/** What the companion says against a field, in the reader's words where its code has some, else in its own. */
export function faultWords({ reason, wanted }: Fault, speaker: Speaker): string {
  const key = wanted && keys.get(wanted.code);
  if (!wanted || !key) return reason;
  const [first = ''] = wanted.params;
  const mode = wanted.code === 'step' && modeWords.get(String(first));
  return speaker.text(key, mode ? speaker.text(mode) : first);
}

const keys = new Map<string, MessageKey>([
  ['least', 'fault-least'],
  ['most', 'fault-most'],
  ['more-than', 'fault-more-than'],
  ['less-than', 'fault-less-than'],
  ['least-letters', 'fault-least-letters'],
  ['most-letters', 'fault-most-letters'],
  ['least-entries', 'fault-least-entries'],
  ['most-entries', 'fault-most-entries'],
  ['number', 'fault-number'],
  ['whole-number', 'fault-whole-number'],
  ['text', 'fault-text'],
  ['list', 'fault-list'],
  ['one-of', 'fault-one-of'],
  ['multiple', 'fault-multiple'],
  ['title', 'fault-title'],
  ['line', 'fault-line'],
  ['cron', 'fault-cron'],
  ['no-such-field', 'fault-no-such-field'],
  ['no-such-check', 'fault-no-such-check'],
  ['step', 'fault-step'],
  ['stop-page', 'fault-stop-page']
]);
