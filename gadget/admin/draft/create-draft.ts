import type { App } from '../../app.ts';
import { Refused } from '../../api/client.ts';
import { fields } from '../../api/guard.ts';
import { createStore, type Store } from '../../state/store.ts';
import type { Session } from '../session.ts';
import { isSame, leavesOf, valueAt, withValue, type Path } from './json-path.ts';
import { readFaults, type Fault } from './read-faults.ts';
import { readDocument, type ShownDocument } from './read-settings.ts';

/** The settings with what the reader changed of them. */
export interface DraftState {
  /** Null until it came. */
  document: ShownDocument | null;
  schema: unknown;
  /** Only what is changed; null is the default. */
  patch: Readonly<Record<string, unknown>>;
  faults: readonly Fault[];
  /** Somebody saved meanwhile: what holds now. */
  conflict: ShownDocument | null;
  /** `same`: nothing was to be saved. */
  state: 'asking' | 'failed' | 'idle' | 'saving' | 'saved' | 'same' | 'refused';
}

/** The settings of the wiki as a form edits them. */
export interface Draft {
  store: Store<DraftState>;
  load(): Promise<void>;
  set(path: Path, value: unknown): void;
  discard(): void;
  save(reason: string): Promise<void>;
  /** Goes on from what somebody else saved, with one's own changes on top. */
  rebase(): void;
  /** After a change by other means, such as going back. */
  replace(document: ShownDocument): void;
  /** Takes over changes that were made elsewhere, such as in a file, in the place of those that are there. */
  take(patch: Readonly<Record<string, unknown>>): void;
  /** Goes on with changes of before the page was left; where somebody saved since, saving shows both. */
  restore(left: LeftDraft): void;
  /** Shows what a refusal says against fields. */
  blame(fault: unknown): void;
  /** After a change by other means was refused: what holds now, but never under changes that were made on another version. */
  refused(fault: unknown): void;
}

/** Changes that were not saved when the page was left, and the version that they were made on. */
export interface LeftDraft {
  version: number;
  patch: Readonly<Record<string, unknown>>;
}

/** Creates the draft; nothing is asked before `load`. */
export function createDraft({ page, client }: Pick<App, 'page' | 'client'>, session: Session): Draft {
  const path = `/v1/wikis/${encodeURIComponent(page.wiki)}/settings`;
  const store = createStore<DraftState>({
    document: null,
    schema: null,
    patch: {},
    faults: [],
    conflict: null,
    state: 'asking'
  });
  const change = (over: Partial<DraftState>) => store.set({ ...store.get(), ...over });

  async function load(): Promise<void> {
    try {
      const [document, schema] = await Promise.all([
        client.call({ path }, readDocument),
        client.call({ path: '/v1/settings/schema' }, (body) => fields(body))
      ]);
      change({ document, schema, state: 'idle' });
    } catch {
      change({ state: store.get().document ? 'idle' : 'failed' });
    }
  }

  async function save(reason: string): Promise<void> {
    const { document, patch, state } = store.get();
    if (!document || state === 'saving') return;
    change({ state: 'saving', faults: [], conflict: null });
    const body = { basedOn: document.version, reason, patch };
    try {
      const saved = await session.call({ path, method: 'PATCH', body }, readDocument);
      change({ document: saved, patch: {}, state: saved.version === document.version ? 'same' : 'saved' });
    } catch (fault) {
      change(troubleOf(fault));
    }
  }

  return {
    store,
    load,
    save,
    set(at, value) {
      const { document, patch, faults } = store.get();
      const isBack = isSame(value ?? undefined, valueAt(document?.settings, at) ?? undefined);
      const name = at.join('.');
      change({
        patch: withValue(patch, at, isBack ? undefined : value),
        faults: faults.filter(({ path: one }) => one !== name && one.indexOf(`${name}.`) !== 0),
        state: 'idle'
      });
    },
    discard: () => change({ patch: {}, faults: [], conflict: null, state: 'idle' }),
    rebase() {
      const { conflict, document, patch } = store.get();
      const now = conflict ?? document;
      change({ document: now, patch: changedIn(now, patch), conflict: null, state: 'idle' });
    },
    replace: (document) =>
      change({ document, patch: changedIn(document, store.get().patch), conflict: null, faults: [] }),
    take(patch) {
      const { document } = store.get();
      change({ patch: changedIn(document, patch), faults: [], conflict: null, state: 'idle' });
    },
    restore({ version, patch }) {
      const { document } = store.get();
      if (document) change({ document: { ...document, version }, patch });
    },
    blame: (fault) => change(troubleOf(fault)),
    refused(fault) {
      if (leavesOf(store.get().patch).length === 0) void load();
      else change(troubleOf(fault));
    }
  };
}

/** Of a patch what is not so already. */
function changedIn(
  document: ShownDocument | null,
  patch: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> {
  return leavesOf(patch)
    .filter(({ path, value }) => !isSame(value ?? undefined, valueAt(document?.settings, path) ?? undefined))
    .reduce<Record<string, unknown>>((left, { path, value }) => withValue(left, path, value), {});
}

/** What the form shows of a refusal. */
function troubleOf(fault: unknown): Partial<DraftState> {
  // What a person lacks is said where it stands who is signed in.
  if (!(fault instanceof Refused) || fault.status === 401 || fault.status === 403) {
    return { state: 'refused', faults: [] };
  }
  try {
    if (fault.code === 'version-conflict') {
      return { state: 'refused', conflict: readDocument(fields(fault.details).current) };
    }
    if (fault.code === 'settings-refused') {
      return { state: 'refused', faults: readFaults(fields(fault.details).faults) };
    }
  } catch {
    // Then its sentence is all that there is.
  }
  return { state: 'refused', faults: [{ path: '', reason: fault.sentence }] };
}
