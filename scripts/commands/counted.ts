/** A number with its noun, such as `1 approval` and `2 approvals`; `many` where a plain s does not do. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
