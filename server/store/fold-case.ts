/** Text in the form in which a free search compares it: composed characters in small letters. */
export function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
