import { ApiError } from './api-error.ts';
import type { ApiModule } from './context.ts';
import { createParams } from './params.ts';

/** action=options: keeps an account's own preferences; without a value it takes one away. Temporary accounts have none. */
export const options: ApiModule = {
  name: 'options',
  parameters: 'optionname optionvalue change reset resetkinds',
  mustPost: true,
  token: 'csrf',
  writes: true,
  run: (context) => {
    const { user } = context;
    if (!user || user.temporary)
      throw new ApiError('notloggedin', 'You must be logged in to edit your preferences.');
    const params = createParams(context, '');
    if (params.flag('reset')) user.options.clear();
    const name = params.text('optionname');
    const value = params.text('optionvalue');
    if (name !== undefined && value === undefined) user.options.delete(name);
    if (name !== undefined && value !== undefined) user.options.set(name, value);
    return { options: 'success' };
  }
};
