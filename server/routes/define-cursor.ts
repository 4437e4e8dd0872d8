import { RouteError } from './define-route.ts';

const form = /^before:(\d{1,15})$/;

/** Where a list goes on: behind that id. Opaque to clients. */
export function writeCursor(id: number): string {
  return Buffer.from(`before:${id}`).toString('base64url');
}

/** The id behind a cursor; throws `bad-request` for anything else. */
export function readCursor(cursor: string): number {
  const [, id] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (id !== undefined) return Number(id);
  const reason = 'wanted: "next" of an earlier answer, as it is';
  throw new RouteError(400, 'bad-request', `query: cursor: ${reason}`, {
    place: 'query',
    field: 'cursor',
    reason
  });
}
