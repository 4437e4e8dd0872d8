/**
 * The address that a sign-in ends at, when it is a page of the origin that asked; null for anything else. It is put
 * together anew from its parts, without a fragment: what comes out is what a browser will go to.
 */
export function returnTarget(given: string | undefined, origin: string): string | null {
  // Browsers drop control characters, and read backslashes as slashes.
  if (given === undefined || !/^https?:\/\/[^\s\\]+$/.test(given) || hasControl(given)) return null;
  if (!URL.canParse(given)) return null;
  const url = new URL(given);
  if (url.origin !== origin || url.username !== '' || url.password !== '') return null;
  if (!given.startsWith(`${origin}/`)) return null;
  return `${origin}${url.pathname}${url.search}`;
}

function hasControl(text: string): boolean {
  return /[\p{Cc}\p{Cf}]/u.test(text);
}
