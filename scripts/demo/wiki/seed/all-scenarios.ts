import { blockedAuthors } from './edits/blocked-authors.ts';
import { brokenText } from './edits/broken-text.ts';
import { chains } from './edits/chains.ts';
import { doubtfulText } from './edits/doubtful-text.ts';
import { netNothing } from './edits/net-nothing.ts';
import { otherPages } from './edits/other-pages.ts';
import { sensitivePages } from './edits/sensitive-pages.ts';
import { trustedAuthors } from './edits/trusted-authors.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario of the demo wiki. */
export const allScenarios: Scenario[] = [
  ...trustedAuthors,
  ...netNothing,
  ...blockedAuthors,
  ...sensitivePages,
  ...brokenText,
  ...doubtfulText,
  ...chains,
  ...otherPages
];
