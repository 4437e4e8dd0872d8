import type { ApiModule } from './context.ts';

/** action=logout ends this session; others of the account go on. */
export const logout: ApiModule = {
  name: 'logout',
  parameters: '',
  mustPost: true,
  token: 'csrf',
  run: (context) => {
    context.wiki.sessions.end(context.session);
    context.session = context.wiki.sessions.create(null);
    context.user = null;
    return {};
  }
};
