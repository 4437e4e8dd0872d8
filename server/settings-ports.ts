import type {
  SettingsChange,
  SettingsDocument,
  SettingsPatch,
  SettingsReplacement,
  SettingsRollback,
  SettingsVersion
} from '../shared/settings-history.ts';

/** A field of a settings document that cannot be used: its path, a code for programs, and what would be right. */
export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly reason: string;
  /** The same for people, where it can be said without the words of here. */
  readonly wanted?: WantedValue;
}

/** What should have stood in place of a value: a code such as `most`, and what its words are about. */
export interface WantedValue {
  readonly code: string;
  readonly params: readonly (string | number)[];
}

/** Why settings are not saved. `conflict`: somebody saved meanwhile; both documents are there to be compared. */
export type SettingsRefusal =
  | { readonly why: 'no-such-version' }
  | { readonly why: 'settings-refused'; readonly faults: readonly FieldFault[] }
  | { readonly why: 'version-conflict'; readonly current: SettingsDocument; readonly sent: unknown };

/** Where settings are read and changed. A wiki that is not served is refused. */
export interface SettingsDesk {
  current(wiki: string): Promise<SettingsDocument>;
  /** Newest first; `before` is the version to go on from. */
  versions(wiki: string, page: { before?: number; limit: number }): Promise<SettingsVersion[]>;
  version(wiki: string, version: number): Promise<SettingsChange | SettingsRefusal>;
  replace(
    wiki: string,
    change: SettingsReplacement,
    author: string
  ): Promise<SettingsDocument | SettingsRefusal>;
  patch(wiki: string, change: SettingsPatch, author: string): Promise<SettingsDocument | SettingsRefusal>;
  rollBack(
    wiki: string,
    change: SettingsRollback,
    author: string
  ): Promise<SettingsDocument | SettingsRefusal>;
  /** What could be saved now if these were the settings: every fault; empty when nothing is wrong. */
  faults(wiki: string, settings: unknown): Promise<FieldFault[]>;
  /** JSON Schema of the whole document, with the keys of the texts that name each field. */
  schema(): Readonly<Record<string, unknown>>;
}
