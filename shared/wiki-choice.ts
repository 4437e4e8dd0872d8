import { z } from 'zod';

/** What a setting can name of a wiki, as the schema of the settings says in `x-source`. */
export const ChoiceSource = z.enum(['categories', 'groups', 'rights', 'tags', 'pages', 'templates', 'users']);
export type ChoiceSource = z.infer<typeof ChoiceSource>;

/** Names that a wiki has and that fit what was typed, at most ten. */
export const WikiChoices = z.object({ choices: z.array(z.string()) });
export type WikiChoices = z.infer<typeof WikiChoices>;
