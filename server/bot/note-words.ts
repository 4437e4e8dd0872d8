import { brakes } from './brakes/index.generated.ts';
import { haltKey, haltTexts } from './brakes/halt.ts';
import notes from './note.messages.ts';

/** The message for the note of a decision or the failure of a run: its key, and what it is about. */
export function noteMessage(code: string, params: readonly string[] = []): { key: string; params: string[] } {
  if (halts.has(code)) return { key: haltKey(code), params: [...params] };
  const known = code.startsWith('partially-') ? code.slice('partially-'.length) : code;
  const hasWords = Object.hasOwn(notes, `note-${known}`);
  return hasWords
    ? { key: `seula-bot-note-${known}`, params: [...params] }
    : { key: 'seula-bot-note-other', params: [code] };
}

const halts = new Set(brakes.flatMap((brake) => Object.keys(haltTexts(brake))));
