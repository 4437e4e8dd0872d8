import type { ComponentChild } from 'preact';
import type { MessageParam } from '../../shared/message.ts';
import { catalogueLanguage, type MessageKey } from './catalogues.ts';
import { formatMessage } from './format-message.ts';
import { createTimes, type Times } from './times.ts';
import type { ReaderZone } from './time-zone.ts';

/** A parameter of a message that is shown: as the API sends them, or something drawn by us, such as a link. */
export type ShownParam = MessageParam | { node: ComponentChild };

/** Says things in the reader's language; `Key` are the messages that there are. */
export interface Speaker<Key extends string = MessageKey> {
  /** As plain text, for labels; names are isolated by Unicode's isolates. */
  text(key: Key, ...params: MessageParam[]): string;
  /** As children of an element; names are isolated by `<bdi>`. */
  rich(key: Key, ...params: ShownParam[]): ComponentChild[];
  /** A message of the companion's catalogue, given its text; nothing in it is read as markup. */
  richText(message: string, params: readonly ShownParam[]): ComponentChild[];
  number(value: number): string;
  times: Times;
}

/** What a speaker needs; `now` in milliseconds. */
export interface SpeakerOptions {
  language: string;
  catalogue: Readonly<Record<string, string>>;
  zone: ReaderZone;
  now: () => number;
}

/** A bit of a parameter: a name or value from outside, which is isolated, or text of ours. */
interface Piece {
  text: string;
  isName: boolean;
}

/** Creates the one function through which components get their text. With the language `qqx` it says the keys. */
export function createSpeaker<Key extends string = MessageKey>(options: SpeakerOptions): Speaker<Key> {
  const { language, catalogue, zone, now } = options;
  const locale = localeOf(language);
  const numbers = new Intl.NumberFormat(locale);
  const times = createTimes(locale, zone, now);
  const found = (key: Key) => (language === 'qqx' ? `(seula-${key})` : (catalogue[`seula-${key}`] ?? key));

  function piecesOf(param: MessageParam): Piece[] {
    if (typeof param === 'number') return [{ text: numbers.format(param), isName: false }];
    if (typeof param === 'string') return [{ text: param, isName: true }];
    return Array.isArray(param) ? joined(param, locale) : [{ text: times.long(param.time), isName: false }];
  }

  function plain(param: MessageParam): string {
    return piecesOf(param)
      .map(({ text, isName }) => (isName ? `\u2068${text}\u2069` : text))
      .join('');
  }

  function richText(message: string, params: readonly ShownParam[]): ComponentChild[] {
    return formatMessage(message, params.map(countOf), locale).map((part) => {
      if (typeof part === 'string') return part;
      const param = params[part - 1];
      if (param === undefined) return `$${part}`;
      if (typeof param === 'object' && 'node' in param) return param.node;
      return piecesOf(param).map(({ text, isName }) => (isName ? <bdi>{text}</bdi> : text));
    });
  }

  return {
    text: (key, ...params) =>
      formatMessage(found(key), params.map(countOf), locale)
        .map((part) => (typeof part === 'string' ? part : plain(params[part - 1] ?? `$${part}`)))
        .join(''),
    rich: (key, ...params) => richText(found(key), params),
    richText,
    number: (value) => numbers.format(value),
    times
  };
}

function countOf(param: ShownParam): number {
  if (Array.isArray(param)) return param.length;
  return typeof param === 'number' ? param : Number(typeof param === 'string' ? param : 0) || 0;
}

/** The reader's own variety of the language that the messages are in, so that no sentence mixes two languages. */
function localeOf(language: string): string {
  const spoken = catalogueLanguage(language);
  if (language.split('-')[0] !== spoken) return spoken;
  try {
    return Intl.NumberFormat.supportedLocalesOf([language])[0] ?? spoken;
  } catch {
    return spoken;
  }
}

function joined(items: string[], locale: string): Piece[] {
  return new Intl.ListFormat(locale)
    .formatToParts(items)
    .map(({ type, value }) => ({ text: value, isName: type === 'element' }));
}
