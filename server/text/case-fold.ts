// eslint-disable-next-line no-control-regex -- the whole of ASCII is meant, control characters too
const ASCII = /^[\x00-\x7f]*$/;

/**
 * Full case folding, so that "Straße" equals "STRASSE" and every sigma is the same. The Turkish dotless ı stays itself:
 * kır and kir are two words.
 */
export function caseFold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(/[^ı]+/g, (part) => part.toUpperCase().toLowerCase())
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}
