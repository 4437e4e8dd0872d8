import { mediaWiki } from './media-wiki.ts';

/** How the reader's clock differs from UTC: a zone by name, or a number of minutes. */
export type ReaderZone = { zone: string } | { minutes: number };

/**
 * The time zone of the reader's preferences, which for most is the wiki's own: `ZoneInfo|120|Europe/Helsinki`,
 * `Offset|120` or `System|120`, see https://www.mediawiki.org/wiki/Manual:User_properties_table
 */
export function readerZone(): ReaderZone {
  return parseZone(mediaWiki().user.options.get('timecorrection'));
}

/** Parses the preference `timecorrection`; anything unknown is UTC. */
export function parseZone(correction: unknown): ReaderZone {
  const [kind, minutes, zone] = typeof correction === 'string' ? correction.split('|') : [];
  if (kind === 'ZoneInfo' && zone && isZone(zone)) return { zone };
  return { minutes: Number(minutes) || 0 };
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
