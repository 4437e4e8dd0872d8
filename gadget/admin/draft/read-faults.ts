import { list, number, object, text } from '../../api/guard.ts';

/** A field that the companion does not take, and why: in its own words, and as a code with params where it has one. */
export interface Fault {
  path: string;
  reason: string;
  wanted?: { code: string; params: (string | number)[] } | null;
}

/** Why a value is not taken, as a code with params; null where the answer has none. */
export const readReason = (value: unknown): Fault['wanted'] =>
  value === undefined ? null : readWanted(value);

/** Reads the faults of a refusal of settings. */
export const readFaults = list(object<Fault>({ path: text, reason: text, wanted: readReason }));

const readWanted = object({
  code: text,
  params: list((value) => (typeof value === 'number' ? number(value) : text(value)))
});
