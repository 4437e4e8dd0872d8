import type { Caller } from '../ports.ts';

/** Who is named for what a call does; the holder of the operator's token is nobody in particular. */
export function authorOf(caller: Caller): string {
  return caller.kind === 'person' ? caller.person.name : 'operator';
}
