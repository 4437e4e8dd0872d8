import type { Speaker } from '../../mw/speaker.tsx';
import { modeWords } from './mode-words.ts';

const longest = 200;

/** A value of the settings in words, and never as anything but text; `path` as in `bot.mode`, where it is known. */
export function shownValue(value: unknown, speaker: Speaker, path = ''): string {
  const mode = path === 'bot.mode' && modeWords.get(String(value));
  if (mode) return speaker.text(mode);
  if (value === undefined || value === null) return speaker.text('value-unset');
  if (typeof value === 'boolean') return speaker.text(value ? 'value-on' : 'value-off');
  if (typeof value === 'number') return speaker.number(value);
  if (Array.isArray(value) && value.length === 0) return speaker.text('value-empty');
  const words = Array.isArray(value)
    ? value.map(asText).join(', ')
    : asText(value) || speaker.text('value-empty');
  return words.length > longest ? `${words.slice(0, longest)} …` : words;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
