import type {
  ClassicCheck,
  ClassicConfiguration,
  ClassicConfigurationChange,
  ClassicEnabledChecks,
  ClassicPage,
  ClassicReview
} from '../shared/classic.ts';
import type { SettingsRefusal } from './settings-ports.ts';

/** A wiki as the classic API knows it. */
export interface ClassicWiki {
  /** Given at the first start with this wiki, and never changed or given again. */
  readonly number: number;
  /** Database name, such as `fiwiki`: its id everywhere else. */
  readonly id: string;
  /** Such as `fi`; the database name where no other wiki could be told from it by less. */
  readonly code: string;
  /** In English, such as `Finnish Wikipedia`. */
  readonly name: string;
  /** Address of api.php. */
  readonly apiUrl: string;
}

/** The wikis served, as the classic API names them. */
export interface ClassicWikis {
  /** In order of their codes. */
  list(): Promise<readonly ClassicWiki[]>;
  /** By number or database name; null where no such wiki is served. */
  find(key: string): Promise<ClassicWiki | null>;
}

/** Numbers of wikis that stay whatever becomes of the list of wikis. */
export interface WikiNumberStore {
  /** The numbers of these wikis; who has none is given the next ones, in this order. */
  of(wikis: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** The pages that the classic API keeps of each wiki's queue. */
export interface KeptQueueStore {
  /** Grows with each change; 0 where there never was one. */
  version(wiki: string): Promise<number>;
  /** `at`: epoch milliseconds. */
  replace(wiki: string, pages: readonly ClassicPage[], at: number): Promise<void>;
  /** In the order in which they were given. */
  pages(wiki: string): Promise<ClassicPage[]>;
  page(wiki: string, pageId: number): Promise<ClassicPage | null>;
  /** Removes all; returns how many there were. */
  clear(wiki: string): Promise<number>;
}

/** The pages that a client keeps of the queue, and a dry run on them. Where the wiki fails, it throws what the wiki threw. */
export interface ClassicQueue extends Pick<KeptQueueStore, 'version' | 'pages' | 'page' | 'clear'> {
  /** Keeps the 50 pages that wait longest; returns their ids. */
  refresh(wiki: string): Promise<number[]>;
  /** Null where the page is not kept. */
  tryOut(wiki: string, pageId: number): Promise<ClassicReview | null>;
}

/** The settings that the classic API knows; each change is a new version of the wiki's settings. */
export interface ClassicSettings {
  configuration(wiki: string): Promise<ClassicConfiguration>;
  configure(
    wiki: string,
    change: ClassicConfigurationChange,
    author: string
  ): Promise<ClassicConfiguration | SettingsRefusal>;
  checks(): ClassicCheck[];
  enabledChecks(wiki: string): Promise<ClassicEnabledChecks>;
  /** Ids that there are not are told as `unknown`. */
  enableChecks(
    wiki: string,
    ids: readonly string[],
    author: string
  ): Promise<ClassicEnabledChecks | SettingsRefusal | { readonly unknown: readonly string[] }>;
}

/** A page with a difference, or why there is none. */
export type ClassicDiff =
  { readonly html: string; readonly policy: string } | { readonly why: 'not-a-diff' | 'no-such-revision' };

/** Differences of the wikis served, by the address of the wiki's own page. */
export interface ClassicDiffs {
  /** Nothing is ever asked of the address itself. */
  of(url: string): Promise<ClassicDiff>;
}

/** What routes of the classic API work with. */
export interface Classic {
  readonly classicWikis: ClassicWikis;
  readonly classicQueue: ClassicQueue;
  readonly classicSettings: ClassicSettings;
  readonly classicDiffs: ClassicDiffs;
}
