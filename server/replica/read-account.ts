import { parse } from 'ini';
import { z } from 'zod';

/** Whom a replica lets in. */
export interface ReplicaAccount {
  readonly user: string;
  readonly password: string;
}

const File = z.object({ client: z.object({ user: z.string().min(1), password: z.string().min(1) }) });

/** The account in the text of a replica.my.cnf, whose section `[client]` has `user` and `password`; null where they are not in it. */
export function readAccount(text: string): ReplicaAccount | null {
  const parsed = File.safeParse(parse(text));
  return parsed.success ? { user: parsed.data.client.user, password: parsed.data.client.password } : null;
}
