/** One text of a page. The object itself is the key under which everything computed from the text is remembered. */
export interface TextVersion {
  readonly text: string;
}

/** What an edit did: from one version (null where the page is new) to another. */
export interface Change {
  readonly before: TextVersion | null;
  readonly after: TextVersion;
}

/** Remembers what a pure function computes from an object for as long as the object lives. */
export function perObject<Key extends object, T>(compute: (key: Key) => T): (key: Key) => T {
  return (key) => {
    const memo = memoOf(key);
    const known = memo.get(compute) as T | undefined;
    if (known !== undefined || memo.has(compute)) return known as T;
    const value = compute(key);
    memo.set(compute, value);
    return value;
  };
}

/** What pure functions have computed, by function. */
type Memo = Map<unknown, unknown>;

// One weak map for all functions: the collector visits every entry of every weak map each time that it cleans.
const memos = new WeakMap<object, Memo>();

function memoOf(key: object): Memo {
  let memo = memos.get(key);
  if (memo === undefined) memos.set(key, (memo = new Map()));
  return memo;
}

interface WithText {
  readonly text: string | null;
}

const versions = new WeakMap<WithText, TextVersion>();

/** The version that a revision holds: one object, however often it is asked for. Null where the text is not known. */
export function versionOf(revision: WithText): TextVersion | null {
  if (revision.text === null) return null;
  let version = versions.get(revision);
  if (version === undefined) versions.set(revision, (version = { text: revision.text }));
  return version;
}

/** Gives up what is remembered of a revision's text; it is computed anew when somebody asks again. */
export function forgetVersionOf(revision: WithText): void {
  versions.delete(revision);
  lately = new Map();
  earlier = new Map();
}

/** Remembers what a pure function computes from a version while few others have been asked about since. */
export function perVersion<T>(compute: (version: TextVersion) => T): (version: TextVersion) => T {
  return (version) => {
    const memo = briefMemoOf(version);
    const known = memo.get(compute) as T | undefined;
    if (known !== undefined || memo.has(compute)) return known as T;
    const value = compute(version);
    memo.set(compute, value);
    return value;
  };
}

// What is read out of a whole text weighs many times as much as the text, and the checks of one edit are done with it at
// once. Those of an edit and of the whole change look at some fifteen versions, most of them a few lines long.
const versionsAtOnce = 16;
let lately = new Map<object, Memo>();
let earlier = new Map<object, Memo>();

function briefMemoOf(key: object): Memo {
  const known = lately.get(key);
  if (known !== undefined) return known;
  const memo: Memo = earlier.get(key) ?? new Map();
  if (lately.size >= versionsAtOnce) {
    earlier = lately;
    lately = new Map();
  }
  lately.set(key, memo);
  return memo;
}

/** Remembers what a pure function computes from a pair of versions; equal pairs of objects share the answer. */
export function perChange<T>(compute: (change: Change) => T): (change: Change) => T {
  return (change) => {
    const memo = memoOfPair(change);
    const known = memo.get(compute) as T | undefined;
    if (known !== undefined || memo.has(compute)) return known as T;
    const value = compute(change);
    memo.set(compute, value);
    return value;
  };
}

/** Remembers as long what also depends on a second object that is shared by many, such as a site's words. */
export function perVersionWith<Key extends object, Context extends object, T>(
  compute: (key: Key, context: Context) => T
): (key: Key, context: Context) => T {
  return withContext(compute, briefMemoOf);
}

/** The same for as long as the first object lives. */
export function perObjectWith<Key extends object, Context extends object, T>(
  compute: (key: Key, context: Context) => T
): (key: Key, context: Context) => T {
  return withContext(compute, memoOf);
}

function withContext<Key extends object, Context extends object, T>(
  compute: (key: Key, context: Context) => T,
  memoFor: (key: object) => Memo
): (key: Key, context: Context) => T {
  return (key, context) => {
    const memo = memoFor(key);
    const known = memo.get(compute) as InContext<T> | undefined;
    if (known?.context === context) return known.value;
    const value = compute(key, context);
    memo.set(compute, { context, value });
    return value;
  };
}

/** The same for a pair of versions. */
export function perChangeWith<Context extends object, T>(
  compute: (change: Change, context: Context) => T
): (change: Change, context: Context) => T {
  return (change, context) => {
    const memo = memoOfPair(change);
    const known = memo.get(compute) as InContext<T> | undefined;
    if (known?.context === context) return known.value;
    const value = compute(change, context);
    memo.set(compute, { context, value });
    return value;
  };
}

/** The answer for the second object that was asked about last: a page is judged on one site. */
interface InContext<T> {
  readonly context: object;
  readonly value: T;
}

/** Kept with the version after, by the version before. */
const pairs: unique symbol = Symbol('pairs');

function memoOfPair({ before, after }: Change): Memo {
  const memo = memoOf(after);
  let ofAfter = memo.get(pairs) as Map<TextVersion | null, Memo> | undefined;
  if (ofAfter === undefined) memo.set(pairs, (ofAfter = new Map()));
  let ofPair = ofAfter.get(before);
  if (ofPair === undefined) ofAfter.set(before, (ofPair = new Map()));
  return ofPair;
}
