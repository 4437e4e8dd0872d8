/** Lets the browser ask before the page is left, until `signal` ends that: something on it would be lost. */
export function askBeforeLeaving(signal: AbortSignal): void {
  const ask = (event: Event): void => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  signal.addEventListener('abort', () => window.removeEventListener('beforeunload', ask));
}
