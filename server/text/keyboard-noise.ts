/**
 * Whether a word is what fingers give when they run along the keys: five neighbouring keys in a row (four of the home row), or eight
 * consonants in a row. German and Polish write up to seven; w, y, l and r can carry a syllable (Welsh, Czech) and end a row.
 */
export function isKeyboardNoise(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length < SHORTEST || LAYOUT_NAMES.has(lower)) return false;
  if (holdsRun(lower) || SAME_KEYS.test(lower)) return true;
  // Capitals inside of a word are names of things: tickers, genes, identifiers.
  if (/\p{Lu}/u.test(word.slice(1))) return false;
  return CONSONANTS.test(lower);
}

// Three neighbouring keys, again and again.
const SAME_KEYS = /(asd|sdf|dfg|fgh|ghj|hjk|jkl|lkj|dsa|qwe|zxc|xcv|cvb|vbn|bnm|фыв|ыва|вап|йцу|ячс|чсм)\1/;
const SHORTEST = 4;
const KEYS_IN_A_ROW = 5;
const KEYS_OF_HOME_ROW = 4;
const LAYOUT_NAMES = new Set(['qwerty', 'qwertz', 'qzerty', 'azerty', 'йцукен', 'йцукенг']);
const HOME_ROW = new Set([
  'asdf',
  'sdfg',
  'dfgh',
  'fghj',
  'ghjk',
  'hjkl',
  'lkjh',
  'kjhg',
  'jhgf',
  'hgfd',
  'gfds',
  'fdsa',
  'zxcv',
  'xcvb',
  'cvbn',
  'vbnm',
  'yxcv',
  'фыва',
  'ывап',
  'олдж',
  'ячсм',
  'чсми'
]);
const ROWS = withReverses([
  'qwertyuiop',
  'qwertzuiopü',
  'azertyuiop',
  'asdfghjklöä',
  'qsdfghjklm',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'ضصثقفغعهخحجچ',
  'شسيبلاتنمكط'
]);
const RUNS = new Set(
  ROWS.flatMap((row) => [...row].map((_, at) => row.slice(at, at + KEYS_IN_A_ROW))).filter(
    (run) => run.length === KEYS_IN_A_ROW
  )
);
const CONSONANTS = /[bcdfghjkmnpqstvxzßçñšžčćđśźżńťďň]{8,}|[бвгджзкмнпстфхцчшщґѓќџњђћ]{8,}/u;

function withReverses(rows: readonly string[]): string[] {
  return [...rows, ...rows.map((row) => [...row].reverse().join(''))];
}

function holdsRun(word: string): boolean {
  for (let at = 0; at + KEYS_OF_HOME_ROW <= word.length; at++) {
    if (HOME_ROW.has(word.slice(at, at + KEYS_OF_HOME_ROW))) return true;
    if (RUNS.has(word.slice(at, at + KEYS_IN_A_ROW))) return true;
  }
  return false;
}
