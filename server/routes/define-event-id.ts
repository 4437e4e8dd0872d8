import { RouteError } from './define-route.ts';

/** The number behind which a stream of numbered events goes on; 0 where it begins. */
export function readEventId(lastEventId: string | null): number {
  if (lastEventId === null) return 0;
  if (/^\d{1,9}$/.test(lastEventId)) return Number(lastEventId);
  const reason = 'the id of an event of this stream is a whole number';
  throw new RouteError(400, 'bad-request', `header: Last-Event-ID: ${reason}`, { place: 'header', reason });
}
