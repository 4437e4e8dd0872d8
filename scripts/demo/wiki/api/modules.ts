import { block, unblock } from './block.ts';
import { compare } from './compare.ts';
import type { ApiModule } from './context.ts';
import { edit } from './edit.ts';
import { flagconfig } from './flagconfig.ts';
import { clientlogin, login } from './login.ts';
import { logout } from './logout.ts';
import { move, remove, undelete } from './page-moves.ts';
import { options } from './options.ts';
import { badValue } from './params.ts';
import { paraminfo } from './paraminfo.ts';
import { parse } from './parse.ts';
import { patrol } from './patrol.ts';
import { purge, watch } from './purge.ts';
import { query } from './query.ts';
import { review } from './review.ts';
import { rollback } from './rollback.ts';
import { stabilize } from './stabilize.ts';
import { userrights } from './userrights.ts';

/** The module of an action; throws badvalue for one that the wiki does not know. */
export function findModule(action: string): ApiModule {
  const module = modules.find((entry) => entry.name === action);
  if (!module) throw badValue('action', action);
  return module;
}

const modules: ApiModule[] = [
  query,
  review,
  flagconfig,
  paraminfo,
  stabilize,
  edit,
  options,
  rollback,
  compare,
  parse,
  login,
  clientlogin,
  logout,
  block,
  unblock,
  userrights,
  move,
  remove,
  undelete,
  patrol,
  purge,
  watch
];
