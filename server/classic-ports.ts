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
