/** A moment (epoch ms) as the API writes it: `2026-11-20T19:05:19Z`. */
export function isoTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** A moment (epoch ms) as the database writes it: 14 digits. */
export function digitTime(at: number): string {
  return isoTime(at).replace(/\D/g, '');
}

/** Reads a moment as clients write it (ISO, 14 digits, epoch seconds, `now`); null when it is none. */
export function readTime(text: string, now: number): number | null {
  if (text === 'now' || text === '') return now;
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  const iso = digits ? text.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z') : text;
  if (/^\d{1,13}$/.test(text)) return Number(text) * 1000;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.test(iso)) return null;
  const at = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`);
  return Number.isNaN(at) ? null : Math.floor(at / 1000) * 1000;
}

/** Reads an expiry as blocks and protections take it (`infinity`, `1 day`, `3 months`, a moment); null is for ever. */
export function readExpiry(text: string, now: number): number | null {
  if (/^(infinite|infinity|indefinite|never|)$/.test(text)) return null;
  const words = /^(\d+)\s*(second|minute|hour|day|week|month|year)s?$/.exec(text);
  if (!words) return readTime(text, now);
  const count = Number(words[1]);
  const date = new Date(now);
  if (words[2] === 'month') date.setUTCMonth(date.getUTCMonth() + count);
  else if (words[2] === 'year') date.setUTCFullYear(date.getUTCFullYear() + count);
  else return now + count * (unitMs[words[2] ?? ''] ?? 0);
  return date.getTime();
}

const unitMs: Record<string, number> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000
};
