import { isIPv4, isIPv6 } from 'node:net';

/** Whether `text` is one IPv4 or IPv6 address. */
export function isAddress(text: string): boolean {
  return isIPv4(text) || isIPv6(text);
}

/** Whether `text` is a range in CIDR notation. */
export function isRange(text: string): boolean {
  const [address = '', bits = ''] = text.split('/');
  return /^\d{1,3}$/.test(bits) && isAddress(address) && Number(bits) <= (isIPv4(address) ? 32 : 128);
}

/** Whether `address` (or the range `address`) lies within `range`, which may be a single address too. */
export function isWithin(address: string, range: string): boolean {
  const [base = '', bits] = range.split('/');
  const [inner = '', innerBits] = address.split('/');
  if (!isAddress(base) || !isAddress(inner) || isIPv4(base) !== isIPv4(inner)) return false;
  const width = isIPv4(base) ? 32 : 128;
  const kept = bits === undefined ? width : Number(bits);
  if (innerBits !== undefined && Number(innerBits) < kept) return false;
  const shift = BigInt(width - kept);
  return toNumber(base) >> shift === toNumber(inner) >> shift;
}

/** First and last address of a range, in the wiki's spelling; a single address gives itself twice. */
export function rangeBounds(range: string): { start: string; end: string } {
  const [base = '', bits] = range.split('/');
  const width = isIPv4(base) ? 32 : 128;
  const shift = BigInt(width - (bits === undefined ? width : Number(bits)));
  const start = (toNumber(base) >> shift) << shift;
  const end = start + (1n << shift) - 1n;
  return { start: toText(start, width), end: toText(end, width) };
}

/** The wiki's spelling of an address: IPv6 in upper case and uncompressed; other names are returned as they are. */
export function normalizeAddress(text: string): string {
  const [base = '', bits] = text.split('/');
  if (!isIPv6(base)) return text;
  return toText(toNumber(base), 128) + (bits === undefined ? '' : `/${bits}`);
}

function toNumber(address: string): bigint {
  if (isIPv4(address)) return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const fill = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: fill }, () => '0'), ...right];
  return groups.reduce((sum, part) => sum * 65536n + BigInt(`0x${part}`), 0n);
}

function toText(value: bigint, width: number): string {
  const [size, count] = width === 32 ? [8n, 4] : [16n, 8];
  const parts = Array.from({ length: count }, (_, index) => {
    const part = (value >> (size * BigInt(count - 1 - index))) & ((1n << size) - 1n);
    return width === 32 ? part.toString() : part.toString(16).toUpperCase();
  });
  return parts.join(width === 32 ? '.' : ':');
}
