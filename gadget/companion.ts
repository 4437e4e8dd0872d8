declare const SEULA_COMPANION: string;

/** The companion's address without a slash at its end, from the top of the built file; null before publishing. */
export function companionAddress(): string | null {
  const address = SEULA_COMPANION.replace(/\/+$/, '');
  return /^https?:\/\/[^/]+/.test(address) && !/\.invalid$/.test(address) ? address : null;
}
