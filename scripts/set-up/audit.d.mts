/** What `npm audit --json` printed, as a line for each hole from moderate on; `why` tells why there is no answer, else null. */
export function readAudit(
  text: string,
  passedOver?: ReadonlyMap<string, string>
): { holes: string[]; why: string | null };
