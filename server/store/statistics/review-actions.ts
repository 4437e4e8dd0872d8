/** Whether it is something that people approved, for the first time or anew: what statistics count. */
export function isApproval(action: string): boolean {
  return /^approve2?(-i)?$/.test(action);
}

/** Whether the software reviewed it by itself. */
export function isAutomatic(action: string): boolean {
  return /^approve2?-i?a$/.test(action);
}
