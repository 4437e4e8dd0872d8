import { readFileSync } from 'node:fs';
import { ConfigError, type Config } from '../config.ts';
import { connectReplica, type Replica } from '../replica/connect-replica.ts';
import { readAccount } from '../replica/read-account.ts';

/** The replicas that are set up; null where there are none. Throws ConfigError when their account cannot be read. */
export function openReplica({ replica }: Pick<Config, 'replica'>): Replica | null {
  if (replica === null) return null;
  const { accountFile, host, port, seconds } = replica;
  let text: string;
  try {
    text = readFileSync(accountFile, 'utf8');
  } catch {
    throw new ConfigError([`SEULA_REPLICA_CNF: the file ${accountFile} cannot be read.`]);
  }
  const account = readAccount(text);
  if (account) return connectReplica({ account, host, port, seconds });
  throw new ConfigError([
    `SEULA_REPLICA_CNF: ${accountFile} has no user and password in its section [client].`
  ]);
}
