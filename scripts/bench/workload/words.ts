import { chanceOf, type Chance } from './chance.ts';

const onsets = ['', 'b', 'd', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'kr', 'st', 'tr'];
const cores = ['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö', 'aa', 'ie', 'uo', 'äy'];
const ends = ['', '', '', 'n', 's', 'l', 'r', 't'];

const vocabulary = makeVocabulary();

/** So many made-up words, common ones more often than rare ones. */
export function words(chance: Chance, count: number): string[] {
  return Array.from({ length: count }, () => chance.pick(vocabulary, true));
}

/** So many words, each with a capital, as in a name. */
export function name(chance: Chance, count: number): string {
  return words(chance, count).map(capital).join(' ');
}

/** A word with its first letter in upper case. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A book number of thirteen digits, whose check digit is right or wrong. */
export function bookNumber(chance: Chance, isRight: boolean): string {
  const digits = [9, 7, 8, ...Array.from({ length: 9 }, () => chance.between(0, 9))];
  const sum = digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0);
  const check = (10 - (sum % 10) + (isRight ? 0 : chance.between(1, 9))) % 10;
  const text = digits.join('');
  return `${text.slice(0, 3)}-${text.slice(3, 6)}-${text.slice(6, 9)}-${text.slice(9)}-${check}`;
}

function makeVocabulary(): string[] {
  const chance = chanceOf('vocabulary');
  const found = new Set<string>();
  while (found.size < 5000) {
    const syllables = chance.between(1, 4);
    const word = Array.from(
      { length: syllables },
      () => chance.pick(onsets) + chance.pick(cores) + chance.pick(ends)
    );
    if (word.join('').length > 1) found.add(word.join(''));
  }
  return [...found];
}
