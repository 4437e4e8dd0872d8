import type { Session } from '../../admin/session.ts';
import { Refused, Unreachable } from '../../api/client.ts';
import { AskFailed } from '../api/ask.ts';
import { addressOf, type QueryChange } from '../router/router.ts';
import { useResource, type Resource } from '../state/use-resource.ts';
import { readEvents, type ShownEvents } from './read-events.ts';

/** What the trail may be filtered by, as it stands in the address of the page and of the API. */
export const auditFields = ['wiki', 'kind', 'by', 'from', 'to'] as const;

/** A part of the trail as whoever is signed in may see it; `reader` changes when that is somebody else. */
export function useTrail(session: Session, asked: QueryChange, reader: string): Resource<ShownEvents> {
  const path = addressOf('/v1/audit', asked);
  return useResource(async () => {
    try {
      return await session.call({ path }, readEvents);
    } catch (fault) {
      throw failureOf(fault);
    }
  }, [path, reader]);
}

function failureOf(fault: unknown): AskFailed {
  if (fault instanceof Refused) {
    const why = fault.status === 404 ? 'missing' : 'refused';
    return new AskFailed(why, { code: fault.code, error: fault.sentence });
  }
  const waitMs = fault instanceof Unreachable ? fault.retryAfterMs : 0;
  return waitMs > 0 ? new AskFailed('busy', {}, waitMs / 1000) : new AskFailed('unreachable');
}
