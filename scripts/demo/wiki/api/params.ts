import { readTime } from '../model/times.ts';
import { ApiError } from './api-error.ts';
import { warn, type ApiContext } from './context.ts';

/** Reads a module's parameters the way MediaWiki checks them; names are given without the module's prefix. */
export type Params = {
  has: (name: string) => boolean;
  text: (name: string) => string | undefined;
  /** True when the parameter is there, whatever its value. */
  flag: (name: string) => boolean;
  integer: (name: string) => number | undefined;
  one: <T extends string>(name: string, allowed: readonly T[], fallback: T) => T;
  /** Several values without checking them; throws toomanyvalues over 50 (500 with apihighlimits). */
  list: (name: string) => string[] | undefined;
  /** Several values out of `allowed`, `*` for all; unknown ones only give a warning. */
  some: (name: string, allowed: readonly string[], fallback: readonly string[]) => Set<string>;
  /** A limit between 1 and 500 (5000 with apihighlimits, or the given ends); `max` is written to `limits`. */
  limit: (name: string, fallback: number, max?: number, maxHigh?: number) => number;
  /** A moment in epoch ms. */
  time: (name: string) => number | undefined;
  required: (name: string) => string;
};

/** Makes the reader of a module's parameters; `prefix` is put before each name. */
export function createParams(context: ApiContext, prefix: string): Params {
  const text = (name: string): string | undefined => context.raw.get(prefix + name);
  const list = (name: string): string[] | undefined => {
    const value = text(name);
    return value === undefined ? undefined : splitValues(context, prefix + name, value);
  };
  return {
    has: (name) => context.raw.has(prefix + name),
    text,
    flag: (name) => context.raw.has(prefix + name),
    integer: (name) => {
      const value = text(name);
      return value === undefined ? undefined : Number.parseInt(value, 10) || 0;
    },
    one: (name, allowed, fallback) => {
      const value = text(name);
      if (value === undefined) return fallback;
      const found = allowed.find((entry) => entry === value);
      if (found === undefined) throw badValue(prefix + name, value, allowed);
      return found;
    },
    list,
    some: (name, allowed, fallback) => {
      const values = list(name);
      if (!values) return new Set(fallback);
      if (values.includes('*')) return new Set(allowed);
      const unknown = values.filter((value) => !allowed.includes(value));
      if (unknown.length > 0) {
        const plural = unknown.length > 1 ? 'values' : 'value';
        const shown = unknown.join(', ');
        warn(
          context,
          'unrecognizedvalues',
          `Unrecognized ${plural} for parameter "${prefix + name}": ${shown}`,
          {
            values: unknown
          }
        );
      }
      return new Set(values.filter((value) => allowed.includes(value)));
    },
    limit: (name, fallback, max = 500, maxHigh = 5000) => {
      const value = text(name);
      const top = context.rights.includes('apihighlimits') ? maxHigh : max;
      if (value === undefined) return Math.min(fallback, top);
      if (value === 'max') {
        context.limits[context.module.split('+').at(-1) ?? ''] = top;
        return top;
      }
      const wanted = Number(value);
      if (!/^-?\d+$/.test(value)) {
        throw new ApiError(
          'badinteger',
          `Invalid value "${value}" for integer parameter "${prefix + name}".`
        );
      }
      if (wanted >= 1 && wanted <= top) return wanted;
      const message = `The value "${value}" for parameter "${prefix + name}" must be between 1 and ${top}.`;
      warn(context, 'outofrange', message, { min: 1, curmax: top, max, highmax: maxHigh });
      return Math.min(Math.max(wanted, 1), top);
    },
    time: (name) => {
      const value = text(name);
      if (value === undefined) return undefined;
      const at = readTime(value, context.wiki.now());
      if (at !== null) return at;
      throw new ApiError(
        'badtimestamp',
        `Invalid value "${value}" for timestamp parameter "${prefix + name}".`
      );
    },
    required: (name) => {
      const value = text(name);
      if (value === undefined || value === '') throw missingParam(prefix + name);
      return value;
    }
  };
}

/** The error of a parameter that has to be there. */
export function missingParam(name: string): ApiError {
  return new ApiError('missingparam', `The "${name}" parameter must be set.`);
}

/** The error of a value that is not among those allowed. */
export function badValue(name: string, value: string, allowed: readonly string[] = []): ApiError {
  const error = new ApiError('badvalue', `Unrecognized value for parameter "${name}": ${value}.`);
  return Object.assign(error, {
    raw: {
      key: 'paramvalidator-badvalue-enumnotmulti',
      params: [
        { plaintext: name },
        { plaintext: value },
        { list: allowed.map((entry) => ({ plaintext: entry })), type: 'text' },
        { num: allowed.length }
      ]
    }
  });
}

function splitValues(context: ApiContext, name: string, value: string): string[] {
  if (value === '') return [];
  const values = [...new Set(value.startsWith('\u001f') ? value.slice(1).split('\u001f') : value.split('|'))];
  const high = context.rights.includes('apihighlimits');
  const limit = high ? 500 : 50;
  if (values.length > limit) {
    throw new ApiError(
      'toomanyvalues',
      `Too many values supplied for parameter "${name}". The limit is ${limit}.`,
      { data: { limit, lowlimit: 50, highlimit: 500 } }
    );
  }
  return values;
}
