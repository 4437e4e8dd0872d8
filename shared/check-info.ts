import { z } from 'zod';
import { Suspension } from './suspension.ts';

/** What is known of a check without running it: for the gadget, the admin's form, and the documentation. */
export const CheckInfo = z.object({
  id: z.string(),
  can: z.array(z.enum(['approve', 'block'])),
  looksAt: z.enum(['change', 'circumstances']),
  needs: z.array(z.string()),
  onByDefault: z.boolean(),
  /** Message keys of title and description. */
  title: z.string(),
  description: z.string(),
  /** JSON Schema of the options with defaults, bounds and descriptions. */
  options: z.record(z.string(), z.unknown()),
  /** Since when and why its approvals do not count on the wiki that was asked about; null: they do. */
  suspended: Suspension.nullable().optional()
});
export type CheckInfo = z.infer<typeof CheckInfo>;
