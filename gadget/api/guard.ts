/** Thrown when an answer is not what it should be; such an answer counts as none. */
export class Garbage extends Error {
  override readonly name = 'Garbage';
}

/** Reads one value of an answer, or throws Garbage. What it returns is built anew: nothing unread gets through. */
export type Reader<Value> = (value: unknown) => Value;

const longestList = 2_000;

/** A string, and really one: a JSON object in its place must not reach the page. */
export const text: Reader<string> = (value) => {
  if (typeof value !== 'string') throw new Garbage('text');
  return value;
};

/** A finite number. */
export const number: Reader<number> = (value) => {
  if (typeof value !== 'number' || !isFinite(value)) throw new Garbage('number');
  return value;
};

/** An object of finite numbers whose field names are not known. */
export const numbers: Reader<Record<string, number>> = (value) => {
  const found = fields(value);
  const read: Record<string, number> = {};
  Object.keys(found).forEach((name) => (read[name] = number(found[name])));
  return read;
};

/** True or false. */
export const flag: Reader<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new Garbage('flag');
  return value;
};

/** A time in ISO 8601. */
export const time: Reader<string> = (value) => {
  if (isNaN(Date.parse(text(value)))) throw new Garbage('time');
  return text(value);
};

/** A value or null. */
export function orNull<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (value) => (value === null ? null : reader(value));
}

/** One of some words. */
export function oneOf<Word extends string>(...words: Word[]): Reader<Word> {
  return (value) => {
    const found = words.filter((word) => word === value)[0];
    if (found === undefined) throw new Garbage('word');
    return found;
  };
}

/** A list of at most 2,000. */
export function list<Value>(reader: Reader<Value>): Reader<Value[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > longestList) throw new Garbage('list');
    return value.map((item) => reader(item));
  };
}

/** An object with these fields; others are left out. */
export function object<Shape>(readers: { [Name in keyof Shape]: Reader<Shape[Name]> }): Reader<Shape> {
  return (value) => {
    const found = fields(value);
    const built: Partial<Shape> = {};
    (Object.keys(readers) as (keyof Shape & string)[]).forEach((name) => {
      built[name] = readers[name](found[name]);
    });
    return built as Shape;
  };
}

/** An object whose field names are not known. */
export function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Garbage('object');
  return value as Record<string, unknown>;
}
