import type { Block, SiteSettings } from '../model/types.ts';
import { isoTime } from '../model/times.ts';

/** A block as `blockinfo` and `usprop=blockinfo` describe it. */
export function blockInfo(settings: SiteSettings, block: Block): Record<string, unknown> {
  const shown = block.expiry === null ? {} : { expiry: formatTime(settings, block.expiry) };
  return {
    blockid: block.id,
    blockedby: block.by.name,
    blockedbyid: block.by.id,
    blockreason: block.reason,
    blockedtimestamp: isoTime(block.at),
    blockexpiry: block.expiry === null ? 'infinite' : isoTime(block.expiry),
    blockpartial: block.partial,
    blocknocreate: block.noCreate,
    blockanononly: block.anonOnly,
    blockedtimestampformatted: formatTime(settings, block.at),
    ...(shown.expiry === undefined
      ? {}
      : { blockexpiryformatted: shown.expiry, blockexpiryrelative: shown.expiry })
  };
}

/** A moment in the wiki's own time and words. */
export function formatTime(settings: SiteSettings, at: number): string {
  const locale = settings.language === 'fi' ? 'fi' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: settings.timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  });
  const part = Object.fromEntries(format.formatToParts(at).map((entry) => [entry.type, entry.value]));
  return settings.language === 'fi'
    ? `${part['day']}. ${part['month']} ${part['year']} kello ${part['hour']}.${part['minute']}`
    : `${part['hour']}:${part['minute']}, ${part['day']} ${part['month']} ${part['year']}`;
}
