const ASCII = /^[\x00-\x7f]*$/;
// Where lower case alone is not the folded form: ß, ſ, ς, the micro sign, ligatures, Greek with iota, Cherokee.
const FOLDS_OTHERWISE =
  /[\u00b5\u00df\u0149\u017f\u01f0\u0345\u0390\u03a3\u03b0\u03c2\u03d0-\u03d6\u03f0-\u03f5\u0587\u13a0-\u13fd\u1c80-\u1c88\u1e96-\u1e9e\u1f50-\u1fff\uab70-\uabbf\ufb00-\ufb17]/;

/**
 * Full case folding, so that "Straße" equals "STRASSE" and every sigma is the same. The Turkish dotless ı stays itself:
 * kır and kir are two words.
 */
export function caseFold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  if (!FOLDS_OTHERWISE.test(text)) return text.toLowerCase().normalize('NFC');
  return text
    .replace(/[^ı]+/g, (part) => part.toUpperCase().toLowerCase())
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}
