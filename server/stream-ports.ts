/** An edit as a stream of events tells of it. */
export interface StreamedEdit {
  /** Of the event: one that comes twice has the same. */
  readonly id: string;
  /** Whose event it is; `canary` where it only shows that the stream works. */
  readonly domain: string;
  /** Database name. */
  readonly wiki: string;
  readonly title: string;
}

/** One message of a stream. `edit` is null where it tells of something else, or cannot be read. */
export interface StreamMessage {
  /** Where to go on after this message; null where it did not say. */
  readonly position: string | null;
  readonly edit: StreamedEdit | null;
}

/** A stream of events of many wikis. */
export interface EventStream {
  /**
   * Connects, behind the position where one is given. The messages come to an end, or throw, when the connection does.
   * Failures carry a code; so does the refusal of a position (`http-status` with a `status` below 500).
   */
  open(position: string | null, signal: AbortSignal): Promise<AsyncIterable<StreamMessage>>;
}

/** Whether a stream is connected, and since when (epoch ms) that is so. */
export interface StreamState {
  readonly connected: boolean;
  readonly since: number;
}
