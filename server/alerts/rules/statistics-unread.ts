import { defineAlert } from '../define-alert.ts';

/** Statistics of a wiki could not be loaded several times in a row; what was loaded before is shown on. Whoever loads reports it. */
export default defineAlert({
  code: 'statistics-unread',
  forMs: 0,
  find: () => null,
  say: ({ of, times, failure }, wiki) =>
    `${words[of ?? ''] ?? 'Statistics'} of ${wiki} could not be loaded ${times} times in a row (${failure}). What was loaded before is shown on. Run "seula doctor", and look for "could not be loaded" in the log.`
});

const words: Readonly<Record<string, string>> = {
  reviews: 'Statistics of reviews',
  statistics: 'The series of FlaggedRevs',
  activity: 'The activity of FlaggedRevs'
};
