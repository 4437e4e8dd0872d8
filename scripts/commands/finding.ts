/** One thing that was looked at; `remedy` says what to do when it is not in order. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly found: string;
  readonly remedy: string | null;
}
