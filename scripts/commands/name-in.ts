import { UsageError } from './define-command.ts';

/** The name that --by gives, or "operator": that of an account of this machine is nobody's business. Throws a UsageError. */
export function nameIn(given = 'operator'): string {
  const name = given.replace(/[\p{C}\s]+/gu, ' ').trim();
  if (name === '' || name.length > 100)
    throw new UsageError('--by: a name of 1 to 100 characters is wanted.');
  return name;
}
