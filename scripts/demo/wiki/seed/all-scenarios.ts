import { blockedAuthors } from './edits/blocked-authors.ts';
import { bots } from './edits/bots.ts';
import { brokenText } from './edits/broken-text.ts';
import { chains } from './edits/chains.ts';
import { doubtfulText } from './edits/doubtful-text.ts';
import { machineText } from './edits/machine-text.ts';
import { oddHistories } from './edits/odd-histories.ts';
import { otherPages } from './edits/other-pages.ts';
import { pageShape } from './edits/page-shape.ts';
import { reverts } from './edits/reverts.ts';
import { sensitivePages } from './edits/sensitive-pages.ts';
import { smallChanges } from './edits/small-changes.ts';
import { trustedAuthors } from './edits/trusted-authors.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario of the demo wiki. */
export const allScenarios: Scenario[] = [
  ...bots,
  ...trustedAuthors,
  ...reverts,
  ...smallChanges,
  ...blockedAuthors,
  ...sensitivePages,
  ...pageShape,
  ...brokenText,
  ...doubtfulText,
  ...machineText,
  ...chains,
  ...oddHistories,
  ...otherPages
];
