/** Spreadsheets take what begins like this for a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const likeFormula = /^['=+\-@\t\r\n\0＝＋－＠]/;

/**
 * A text from outside as a cell of a table that spreadsheets read: an apostrophe keeps them from taking it for a formula;
 * what begins with one gets another, so that taking one away gives the text.
 */
export function withoutFormula(cell: string): string {
  return likeFormula.test(cell) ? `'${cell}` : cell;
}
