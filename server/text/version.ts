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
  const memo = new WeakMap<Key, { readonly value: T }>();
  return (key) => {
    const known = memo.get(key);
    if (known !== undefined) return known.value;
    const value = compute(key);
    memo.set(key, { value });
    return value;
  };
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
}

/** Remembers what a pure function computes from a version for as long as the version object lives. */
export function perVersion<T>(compute: (version: TextVersion) => T): (version: TextVersion) => T {
  return perObject(compute);
}

/** Remembers what a pure function computes from a pair of versions; equal pairs of objects share the answer. */
export function perChange<T>(compute: (change: Change) => T): (change: Change) => T {
  const fresh = new WeakMap<TextVersion, { readonly value: T }>();
  const memo = new WeakMap<TextVersion, WeakMap<TextVersion, { readonly value: T }>>();
  return (change) => {
    const row = change.before === null ? fresh : rowOf(memo, change.before);
    const known = row.get(change.after);
    if (known !== undefined) return known.value;
    const value = compute(change);
    row.set(change.after, { value });
    return value;
  };
}

/** Remembers per object what also depends on a second object that is shared by many, such as a site's words. */
export function perVersionWith<Key extends object, Context extends object, T>(
  compute: (key: Key, context: Context) => T
): (key: Key, context: Context) => T {
  const memo = new WeakMap<Context, (key: Key) => T>();
  return (key, context) => {
    let ofContext = memo.get(context);
    if (ofContext === undefined) {
      ofContext = perObject((one: Key) => compute(one, context));
      memo.set(context, ofContext);
    }
    return ofContext(key);
  };
}

/** The same for a pair of versions. */
export function perChangeWith<Context extends object, T>(
  compute: (change: Change, context: Context) => T
): (change: Change, context: Context) => T {
  const memo = new WeakMap<Context, (change: Change) => T>();
  return (change, context) => {
    let ofContext = memo.get(context);
    if (ofContext === undefined) {
      ofContext = perChange((one) => compute(one, context));
      memo.set(context, ofContext);
    }
    return ofContext(change);
  };
}

function rowOf<T>(
  memo: WeakMap<TextVersion, WeakMap<TextVersion, { readonly value: T }>>,
  before: TextVersion
): WeakMap<TextVersion, { readonly value: T }> {
  let row = memo.get(before);
  if (row === undefined) {
    row = new WeakMap();
    memo.set(before, row);
  }
  return row;
}
