/** What the log may be filtered by, as it stands in the address of the page and of the API. */
export const decisionFields = [
  'wiki',
  'decision',
  'state',
  'check',
  'author',
  'page',
  'run',
  'from',
  'to',
  'q'
] as const;
