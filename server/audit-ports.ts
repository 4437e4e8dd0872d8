/** The last event in the chain of a wiki's decisions: whoever keeps it can tell later whether anything before was changed. */
export interface ChainHead {
  readonly wiki: string;
  /** How many events there are. */
  readonly seq: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What was found in the chain of a wiki; `fault` is the first place that is not as it was written. */
export interface ChainFinding {
  readonly wiki: string;
  readonly events: number;
  readonly decisions: number;
  readonly hash: string | null;
  readonly fault: ChainFault | null;
}

/** What is wrong, and with which event and decision (null where it concerns none). */
export interface ChainFault {
  readonly code:
    | 'event-missing'
    | 'event-changed'
    | 'event-out-of-order'
    | 'decision-missing'
    | 'decision-changed'
    | 'names-changed'
    | 'names-removed'
    | 'state-changed'
    | 'decision-without-event'
    | 'head-changed'
    | 'known-head-missing';
  readonly seq: number | null;
  readonly decisionId: number | null;
}

/** The chain of events that shows when somebody changes what was decided. */
export interface AuditStore {
  /** The heads of all wikis with decisions, in order of wiki. */
  heads(): Promise<ChainHead[]>;
  /** Reads the whole chain of a wiki; `known` is a head that was published earlier and must still be in it. */
  verify(wiki: string, known?: Pick<ChainHead, 'seq' | 'hash'>): Promise<ChainFinding>;
  /**
   * Removes names of people from decisions made before then (epoch ms), and says so in the chain, which stays whole.
   * Returns from how many.
   */
  forgetPeople(before: number, at: number): Promise<number>;
}
