/**
 * Tells what the companion's stream of events at `url` says, as it says it, until `onEvent` answers `end`, the stream is
 * over, or the signal aborts. Carries neither cookies nor a referrer, which EventSource would.
 */
export async function followEvents(
  url: string,
  token: string | undefined,
  onEvent: (data: unknown) => 'end' | undefined,
  signal: AbortSignal
): Promise<void> {
  const over = new AbortController();
  signal.addEventListener('abort', () => over.abort());
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: over.signal,
    ...(token !== undefined && { headers: { Authorization: `Bearer ${token}` } })
  });
  const reader = response.body?.getReader();
  if (!response.ok || !reader) throw new Error(String(response.status));
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.indexOf('data:') !== 0 || onEvent(parsed(line.slice(5))) !== 'end') continue;
      over.abort();
      return;
    }
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
