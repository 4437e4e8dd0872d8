/**
 * Whether one word is the other with a slip of the pen: marks on letters, a letter doubled or undoubled, two neighbours
 * swapped, a letter too many or too few inside. Never another letter in place of one, never a first or last letter: those
 * make other words (Iran and Iraq, legal and illegal, brother and brothers).
 */
export function isRespelling(one: string, other: string): boolean {
  if (withoutMarks(one) === withoutMarks(other)) return true;
  const [a, b] = [[...one], [...other]];
  if (Math.min(a.length, b.length) < SHORTEST || isName(one) || isName(other)) return false;
  if (a.length === b.length) return isSwap(a, b);
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && isOneMore(long, short);
}

const SHORTEST = 5;

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}+/gu, '');
}

// Marina and Maria, Christian and Christina: names are too close to each other.
function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isSwap(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((letter, index) => letter !== b[index]);
  if (at < 1 || at + 2 >= a.length) return false;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2).join('') === b.slice(at + 2).join('');
}

function isOneMore(long: readonly string[], short: readonly string[]): boolean {
  const at = long.findIndex((letter, index) => letter !== short[index]);
  if (long.slice(at + 1).join('') !== short.slice(at).join('')) return false;
  const isDoubled = long[at] === long[at - 1];
  return isDoubled || (at > 0 && at < long.length - 1);
}
