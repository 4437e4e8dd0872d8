import { brakes } from './brakes/index.generated.ts';
import { haltKey, haltTexts } from './brakes/halt.ts';
import notes from './note.messages.ts';

/** The message for the note of a decision or the failure of a run: its key, and what it is about. */
export function noteMessage(code: string, params: readonly string[] = []): { key: string; params: string[] } {
  if (halts.has(code)) return { key: haltKey(code), params: [...params] };
  const known = sameAs(code.startsWith('partially-') ? code.slice('partially-'.length) : code);
  const hasWords = Object.hasOwn(notes, `note-${known}`);
  return hasWords
    ? { key: `seula-bot-note-${known}`, params: [...params] }
    : { key: 'seula-bot-note-other', params: [code] };
}

/** Codes that mean what others mean. */
const same: Readonly<Record<string, string>> = {
  assertuserfailed: 'assert-failed',
  assertnameduserfailed: 'assert-failed',
  'mwoauth-invalid-authorization': 'login-failed',
  autoblocked: 'blocked',
  systemblocked: 'blocked',
  badtoken: 'bad-token',
  ratelimited: 'rate-limited',
  duplicate: 'store-changed',
  'not-found': 'store-changed',
  'state-conflict': 'store-changed',
  'version-conflict': 'store-changed',
  'bad-url': 'unavailable',
  'settings-refused': 'bad-settings'
};

function sameAs(code: string): string {
  if (code.startsWith('globalblocking-')) return 'blocked';
  return Object.hasOwn(same, code) ? (same[code] ?? code) : code;
}

const halts = new Set(brakes.flatMap((brake) => Object.keys(haltTexts(brake))));
