import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { buildWordList } from '../../server/words/build-word-list.ts';
import { openDump, readDump } from '../../server/words/read-dump.ts';
import { wordListPath } from '../../server/words/word-list-shelf.ts';
import { defineCommand, numberOption, UsageError } from './define-command.ts';

/** Of 10,000 words that the wiki has never used, one passes for known. */
const errorRate = 0.0001;
const fewestWords = 10_000;
const mostWords = 60_000_000;

/** `seula words build`: makes the list of a wiki's words from its XML dump. */
export default defineCommand({
  name: 'words',
  summary: 'Make the list of words that the check unknown_words looks in, from a wiki’s XML dump',
  operands: 'build [DUMP]',
  options: {
    wiki: { value: 'ID', help: 'Database name of the wiki, such as fiwiki' },
    dump: {
      value: 'FILE',
      help: 'The dump of all articles, if not named behind "build": .xml, .xml.gz or .xml.bz2'
    },
    out: { value: 'FILE', help: 'Where the list goes (default: the folder of SEULA_WORD_LISTS)' },
    least: { value: 'N', help: 'In how many articles a word must stand to be known, 1-5 (default 2)' },
    words: {
      value: 'N',
      help: 'How many different words to make room for (default: by the size of the dump)'
    }
  },
  async run({ files, options, json }) {
    const { wiki } = options;
    const [task, dump = options.dump, ...others] = files;
    if (task !== 'build') throw new UsageError('what to do is wanted: "build".');
    if (others.length > 0 || (files.length > 1 && options.dump !== undefined))
      throw new UsageError('one dump makes one list; name one file.');
    if (wiki === undefined || !/^[a-z0-9_-]{2,64}$/.test(wiki))
      throw new UsageError('--wiki is wanted: a database name such as fiwiki.');
    if (dump === undefined) throw new UsageError('the dump is wanted: the file with the articles.');
    const size = await sizeOf(dump);
    const least = numberOption('least', options.least, { least: 1, most: 5, fallback: 2 });
    const room = { least: fewestWords, most: mostWords, fallback: roomFor(dump, size) };
    const capacity = numberOption('words', options.words, room);
    const out = options.out ?? wordListPath(readConfig(process.env).wordListFolder, wiki);
    const told = json ? undefined : tellProgress;
    const list = await buildWordList(wiki, readDump(openDump(dump)), { capacity, errorRate, least }, told);
    if (list.articles === 0) throw new Error('There is no article in this dump.');
    await put(out, list.bytes);
    const { articles, words } = list;
    const done = { wiki, articles, words, capacity, bytes: list.bytes.length, file: out };
    if (json) console.log(JSON.stringify(done));
    else console.log(`${words} words of ${articles} articles: ${out} (${list.bytes.length} bytes)`);
    if (words > capacity) {
      console.error(`There are more words than room: mistakes get more. Use --words ${words + 1} or more.`);
    }
    return 0;
  }
});

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new UsageError(`the file ${file} cannot be read.`);
  return found.size;
}

/** About one new word in 400 bytes of wikitext, by large wikis of inflected languages; packed text is several times larger. */
function roomFor(file: string, size: number): number {
  const unpacked = size * (file.endsWith('.bz2') ? 5 : file.endsWith('.gz') ? 4 : 1);
  return Math.min(mostWords, Math.max(fewestWords, Math.ceil(unpacked / 400)));
}

function tellProgress(articles: number): void {
  if (articles % 50_000 === 0) console.error(`${articles} articles`);
}

/** A list that is in use is replaced in one step. */
async function put(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}
