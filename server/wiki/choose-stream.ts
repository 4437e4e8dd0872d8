import type { EventStream } from '../ports.ts';
import { createEventStream } from './event-stream.ts';

/** The stream to be followed, and of which wikis it tells. */
export interface ChosenStream {
  readonly stream: EventStream | null;
  tellsOf(apiUrl: string): boolean;
}

/** `wikimedia` is their stream, which tells of their wikis only; an address is taken to tell of all wikis, null of none. */
export function chooseStream(setting: string | null, userAgent: string): ChosenStream {
  if (setting === null) return { stream: null, tellsOf: () => false };
  if (setting !== 'wikimedia')
    return { stream: createEventStream({ url: setting, userAgent }), tellsOf: () => true };
  return {
    stream: createEventStream({ url: wikimediaStream, userAgent }),
    tellsOf: (apiUrl) => wikimediaHosts.test(new URL(apiUrl).hostname)
  };
}

const wikimediaStream = 'https://stream.wikimedia.org/v2/stream/mediawiki.recentchange';
const wikimediaHosts =
  /\.(wikipedia|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage|wikimedia|wikidata|mediawiki)\.org$/;
