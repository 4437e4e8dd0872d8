import { WikiError } from './wiki-error.ts';

/** Reads a decoded body as UTF-8 while it streams; more than `maxBytes` ends the connection and throws `too-large`. */
export async function readLimitedText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts.join('') + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw new WikiError('too-large', { maxBytes });
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}
