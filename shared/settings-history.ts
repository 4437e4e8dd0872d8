import { z } from 'zod';
import { WikiSettings } from './wiki-settings.ts';

/** One field that differs between two documents, such as `checks.min_age.options.hours`. What is left out is not set there. */
export const SettingsDifference = z.object({
  path: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional()
});
export type SettingsDifference = z.infer<typeof SettingsDifference>;

/** Who made a version of the settings, when and why. Version 0 is what holds where nobody has set anything. */
export const SettingsVersion = z.object({
  version: z.number().int().nonnegative(),
  /** Null for version 0, and once names are forgotten. */
  author: z.string().nullable(),
  reason: z.string(),
  savedAt: z.iso.datetime().nullable()
});
export type SettingsVersion = z.infer<typeof SettingsVersion>;

/** The settings of a wiki in one version. */
export const SettingsDocument = SettingsVersion.extend({
  wiki: z.string(),
  settings: WikiSettings
});
export type SettingsDocument = z.infer<typeof SettingsDocument>;

/** A version with what it changed against the one before. A document that no longer fits today's schema is shown as it is. */
export const SettingsChange = SettingsVersion.extend({
  wiki: z.string(),
  /** Whether it can be saved again as it is. */
  fits: z.boolean(),
  settings: z.unknown(),
  differences: z.array(SettingsDifference)
});
export type SettingsChange = z.infer<typeof SettingsChange>;

const words = {
  basedOn: z
    .number()
    .int()
    .nonnegative()
    .describe('The version that was edited; refused when it is no longer the current one'),
  reason: z.string().trim().min(1).max(1_000).describe('Why, for all who read the history')
};

/** A whole new document. Its faults are told all at once, so it is taken as it comes. */
export const SettingsReplacement = z.strictObject({
  ...words,
  settings: z.unknown().describe('All that is set; what is left out goes back to its default')
});
export type SettingsReplacement = z.infer<typeof SettingsReplacement>;

/** An object with its names as they were sent: a record would leave out `__proto__` without a word, and save nothing for it. */
export const PatchDocument = z
  .unknown()
  .refine((patch) => typeof patch === 'object' && patch !== null && !Array.isArray(patch), {
    error: 'wanted: an object with fields'
  })
  .meta({ override: { type: 'object' } });

/** A change of named fields only: objects are merged, lists replaced as a whole, and null sets a field back to its default. */
export const SettingsPatch = z.strictObject({
  ...words,
  patch: PatchDocument.describe(
    'Only what is to change, as JSON Merge Patch (RFC 7396); null: back to the default'
  )
});
export type SettingsPatch = z.infer<typeof SettingsPatch>;

/** Back to what an earlier version said. The bot's mode goes up by one step at most. */
export const SettingsRollback = z.strictObject({
  ...words,
  version: z.number().int().nonnegative().describe('The version whose content is wanted')
});
export type SettingsRollback = z.infer<typeof SettingsRollback>;
