import { z } from 'zod';
import type { UnavailableReason } from '../../../shared/dossier.ts';

const Coded = z.object({
  code: z.string(),
  params: z.object({ apiCode: z.string().optional() }).optional()
});

/** The reason that a dossier gives for a failed request, from the error's code. */
export function reasonOf(fault: unknown): UnavailableReason {
  const code = codesOf(fault)?.code;
  if (code === 'timeout') return 'timed-out';
  if (code === 'too-large' || code === 'malformed') return code;
  return 'failed';
}

/** The wiki's own code of a failed request, such as `nosuchrevid`; null for any other fault. */
export function apiCodeOf(fault: unknown): string | null {
  return codesOf(fault)?.params?.apiCode ?? null;
}

function codesOf(fault: unknown): z.infer<typeof Coded> | null {
  return fault instanceof Error ? (Coded.safeParse(fault).data ?? null) : null;
}
