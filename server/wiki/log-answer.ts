import { z } from 'zod';

const hiddenMark = z.literal(true).optional();
const wholeNumber = z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]);
const groups = z.array(z.string()).optional();

// PHP writes a list of parameters as an array or as an object with the keys "0", "1" ...
const listed = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? { ...value } : value), schema);

// Very old entries came without parameters; half of them missing is a broken answer.
const ReviewParams = z.union([
  listed(
    z.object({
      0: wholeNumber,
      1: wholeNumber,
      2: z
        .string()
        .regex(/^\d{14}$/)
        .optional()
    })
  ),
  listed(z.strictObject({})).transform(() => null)
]);

const BlockParams = z.object({
  duration: z.string().optional(),
  expiry: z.iso.datetime().optional(),
  sitewide: z.boolean().optional(),
  flags: z.array(z.string()).optional()
});

const RightsParams = z.object({ oldgroups: groups, newgroups: groups });

/** One entry of it. `stableRevisionId`: before an approval, after a withdrawal; 0 for none. */
export const ReviewLogEntry = entryOf('review', ReviewParams, (params) => ({
  revisionId: params?.[0] ?? null,
  stableRevisionId: params?.[1] ?? null,
  revisionTimestamp: params?.[2] === undefined ? null : isoTime(params[2])
}));

/** Answer of list=logevents with letype=review. */
export const ReviewLogAnswer = answerOf(ReviewLogEntry);

/** Answer of list=logevents with letype=block. `expiry`: ISO 8601, `infinity`, or null where it is not told (as after unblocking). */
export const BlockLogAnswer = answerOf(
  entryOf('block', listed(BlockParams), (params) => ({
    duration: params?.duration ?? null,
    expiry:
      params?.expiry ?? (params?.duration !== undefined && ENDLESS.has(params.duration) ? 'infinity' : null),
    sitewide: params?.sitewide ?? null,
    flags: params?.flags ?? null
  }))
);

/** Answer of list=logevents with letype=rights: the groups before and after, null where they were not recorded. */
export const RightsLogAnswer = answerOf(
  entryOf('rights', listed(RightsParams), (params) => ({
    oldGroups: params?.oldgroups ?? null,
    newGroups: params?.newgroups ?? null
  }))
);

const ENDLESS = new Set(['infinity', 'infinite', 'indefinite', 'never']);

function isoTime(digits: string): string {
  return digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
}

function answerOf<E extends z.ZodType>(entry: E) {
  return z.object({ query: z.object({ logevents: z.array(entry) }) });
}

function entryOf<P extends z.ZodType, Own extends object>(
  type: string,
  params: P,
  own: (params: z.infer<P> | undefined) => Own
) {
  return z
    .object({
      logid: z.number().int().positive(),
      type: z.literal(type),
      action: z.string().min(1),
      timestamp: z.iso.datetime(),
      ns: z.number().int().optional(),
      title: z.string().optional(),
      logpage: z.number().int().nonnegative().optional(),
      params: params.optional(),
      actionhidden: hiddenMark,
      user: z.string().optional(),
      userid: z.number().int().nonnegative().optional(),
      userhidden: hiddenMark,
      comment: z.string().optional(),
      commenthidden: hiddenMark
    })
    .refine((one) => one.userhidden ?? (one.user !== undefined && one.userid !== undefined), {
      path: ['user']
    })
    .refine((one) => one.commenthidden ?? one.comment !== undefined, { path: ['comment'] })
    .refine(
      (one) =>
        one.actionhidden ??
        (one.title !== undefined &&
          one.ns !== undefined &&
          one.logpage !== undefined &&
          one.params !== undefined),
      { path: ['title'] }
    )
    .transform((one) => {
      const seen = one.actionhidden !== true;
      return {
        id: one.logid,
        action: one.action,
        timestamp: one.timestamp,
        title: seen ? (one.title ?? null) : null,
        namespace: seen ? (one.ns ?? null) : null,
        /** Of the page when it was logged; it survives a move. 0 for none. */
        pageId: seen ? (one.logpage ?? null) : null,
        user: one.userhidden === true ? null : (one.user ?? null),
        userId: one.userhidden === true ? null : (one.userid ?? null),
        comment: one.commenthidden === true ? null : (one.comment ?? null),
        ...own(seen ? one.params : undefined)
      };
    });
}
