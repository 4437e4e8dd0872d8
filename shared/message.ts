import { z } from 'zod';

/** One value inside a message: text, a number, a list to be joined in the reader's language, or a time (ISO 8601, UTC). */
export const MessageParam = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.strictObject({ time: z.iso.datetime() })
]);
export type MessageParam = z.infer<typeof MessageParam>;

/** A message as it crosses the wire: a key of the catalogues in shared/i18n and its parameters, never a sentence. */
export const Message = z.object({ key: z.string(), params: z.array(MessageParam) });
export type Message = z.infer<typeof Message>;
