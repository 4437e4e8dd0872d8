import type { ApiModule } from './context.ts';
import { createParams } from './params.ts';
import { pageSetParameters, readPageSet } from './query/page-set.ts';
import { ApiError } from './api-error.ts';

/** action=purge. */
export const purge: ApiModule = {
  name: 'purge',
  parameters: ['forcelinkupdate forcerecursivelinkupdate continue', ...pageSetParameters].join(' '),
  mustPost: true,
  run: (context) => {
    const { entries } = readPageSet(context, null);
    const rows = entries.map((entry) => ({
      ns: entry.ns,
      title: entry.title,
      ...(entry.page ? { purged: true } : { missing: true })
    }));
    return { batchcomplete: true, purge: rows };
  }
};

/** action=watch and, with `unwatch`, its opposite. */
export const watch: ApiModule = {
  name: 'watch',
  parameters: ['unwatch continue expiry title', ...pageSetParameters].join(' '),
  mustPost: true,
  token: 'csrf',
  writes: true,
  run: (context) => {
    const { user } = context;
    if (!user) throw new ApiError('notloggedin', 'You must be logged in to have a watchlist.');
    const unwatch = createParams(context, '').flag('unwatch');
    const { entries } = readPageSet(context, null);
    for (const { title } of entries) {
      if (unwatch) user.watched.delete(title);
      else user.watched.add(title);
    }
    const state = unwatch ? { unwatched: true } : { watched: true };
    return {
      batchcomplete: true,
      watch: entries.map((entry) => ({ title: entry.title, ns: entry.ns, ...state }))
    };
  }
};
