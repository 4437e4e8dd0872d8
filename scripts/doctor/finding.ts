/** One thing that was looked at; `remedy` says what to do when it is not in order. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly found: string;
  readonly remedy: string | null;
}

/** In order. */
export function ok(what: string, found: string): Finding {
  return { what, state: 'ok', found, remedy: null };
}

/** The work goes on, but somebody should look at it. */
export function warning(what: string, found: string, remedy: string): Finding {
  return { what, state: 'warning', found, remedy };
}

/** Does not work. */
export function failed(what: string, found: string, remedy: string): Finding {
  return { what, state: 'failed', found, remedy };
}
