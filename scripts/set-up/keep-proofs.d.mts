/** What became of the tests of a file. */
export interface RunOfFile {
  readonly file: string;
  readonly tests: readonly { readonly name: string; readonly state: string; readonly at?: string }[];
}

/** Keeps what the tests of some files proved, beside what the last runs of all others did. */
export function keepProofs(root: string, ran: readonly RunOfFile[]): void;
