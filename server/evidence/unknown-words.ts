import { z } from 'zod';
import { checkableWords, checkableWordsRemoved } from '../text/checkable-words.ts';
import type { Word } from '../text/words.ts';
import { changesOf } from './asking/changes-of.ts';
import { defineEvidence, type Fetched } from './define-evidence.ts';

/** The words that the edit, or all that differs from the stable text, adds or removes and that the wiki has never used. */
const UnknownWords = z.object({
  /** False where the operator has no list of this wiki's words. */
  hasList: z.boolean(),
  /** Keys of words, each once. */
  unknown: z.array(z.string()),
  /** Of removed words: what was there and is no word was a slip. */
  unknownRemoved: z.array(z.string()).default([])
});

/** Which added and removed words the wiki has never used, by a list made beforehand (`seula words build`); nothing is asked of the wiki. */
export default defineEvidence({
  id: 'unknownWords',
  scope: 'revision',
  cost: 'single',
  manyAtOnce: () => true,
  schema: UnknownWords,
  unavailable: {
    en: 'The list of the wiki’s words could not be read.',
    qqq: 'Shown for a check that needs a list of all words that the wiki has used so far.'
  },
  fetch(subjects, { words, site }) {
    const list = words?.() ?? null;
    return Promise.resolve(
      new Map(
        subjects.map((subject): [string, Fetched<z.infer<typeof UnknownWords>>] => {
          if (!list) return [subject.key, { value: { hasList: false, unknown: [], unknownRemoved: [] } }];
          const changes = changesOf(subject);
          const [own] = changes;
          if (!own) return [subject.key, { unavailable: 'missing' }];
          const isUnknown = (key: string): boolean => !partsOf(key).some((part) => list.has(part));
          const unknown = keysOf(changes.flatMap((change) => checkableWords(change, site, isUnknown)));
          // Only for an edit by itself does it matter what it took out.
          const unknownRemoved = keysOf(checkableWordsRemoved(own, site, isUnknown));
          return [subject.key, { value: { hasList: true, unknown, unknownRemoved } }];
        })
      )
    );
  }
});

function keysOf(words: readonly Word[]): string[] {
  return [...new Set(words.map(({ key }) => key))];
}

/** With an apostrophe the part behind it is enough: l'automne is known where automne is. */
function partsOf(key: string): string[] {
  const at = key.indexOf("'");
  return at > 0 && at <= 3 && key.length - at > 2 ? [key, key.slice(at + 1)] : [key];
}
