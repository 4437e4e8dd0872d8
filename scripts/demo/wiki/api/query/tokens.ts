import type { QueryModule } from './query-module.ts';

/** meta=tokens. */
export const tokens: QueryModule = {
  name: 'tokens',
  prefix: '',
  kind: 'meta',
  parameters: 'type',
  run: ({ context, params, answer }) => {
    const wanted = params.some('type', types, ['csrf']);
    const entries = types
      .filter((type) => wanted.has(type))
      .map((type) => [`${type}token`, context.wiki.sessions.token(context.session, type)]);
    answer['tokens'] = Object.fromEntries(entries);
  }
};

const types = ['createaccount', 'csrf', 'login', 'patrol', 'rollback', 'userrights', 'watch'];
