import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Versioned } from '../routes/define-route.ts';

/** An answer as it is sent. */
export interface KeptAnswer {
  readonly json: Buffer;
  /** Weak: it holds for the compressed answer too. */
  readonly etag: string;
}

interface Entry {
  readonly version: string;
  readonly answer: Promise<KeptAnswer>;
  bytes: number;
}

/**
 * Keeps answers by what was asked while their versions hold, so that each is made, checked and written down once however
 * many ask; those that nobody asked for longest are dropped first where all are more than so many bytes.
 */
export function keepAnswers({ mostBytes = 64_000_000, mostAnswers = 2_000 } = {}) {
  const kept = new Map<string, Entry>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  async function make<A extends z.ZodType>(
    key: string,
    answer: A,
    { version, make: asked }: Versioned<z.input<A>>
  ): Promise<KeptAnswer> {
    const making = asked().then((value) => toKept(answer.parse(value)));
    const entry: Entry = { version, answer: making, bytes: 0 };
    drop(key);
    kept.set(key, entry);
    try {
      const { json } = await making;
      if (kept.get(key) === entry) {
        entry.bytes = json.length;
        bytes += json.length;
      }
    } catch (fault) {
      if (kept.get(key) === entry) drop(key);
      throw fault;
    }
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes && kept.size <= mostAnswers) break;
      drop(oldest);
    }
    return making;
  }

  return async <A extends z.ZodType>(
    key: string,
    answer: A,
    versioned: Versioned<z.input<A>>
  ): Promise<KeptAnswer> => {
    const known = kept.get(key);
    if (known?.version !== versioned.version) return make(key, answer, versioned);
    kept.delete(key);
    kept.set(key, known);
    return known.answer;
  };
}

function toKept(value: unknown): KeptAnswer {
  const json = Buffer.from(JSON.stringify(value));
  return { json, etag: `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
}
