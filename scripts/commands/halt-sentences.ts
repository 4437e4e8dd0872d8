type Sentence = (about: { place: string }) => string;

/** Why a whole run holds still, with the way out, by the code of the halt. */
export const haltSentences: Readonly<Record<string, Sentence>> = {
  'mode-forbids': ({ place }) =>
    `The settings of ${place} hold the bot to dry runs, or switch it off: raise "bot.mode" one step at a time (off, dry-run, trial, live).`,
  'operator-stopped': ({ place }) =>
    `Somebody stopped the bot on ${place}: "seula bot --start ${place}" starts it again.`,
  'stop-page-not-set': ({ place }) =>
    `There is no stop page for ${place}, so nothing is accepted: set "bot.stopPage" in its settings, with a title and a go word, and save the go word as the whole text of that page.`,
  'stop-page-missing': ({ place }) =>
    `The stop page on ${place} does not exist: create it with the go word of "bot.stopPage" as its whole text.`,
  'stop-page-stops': ({ place }) =>
    `The stop page on ${place} does not hold the go word: look who changed it and why. The bot goes on when its whole text is the go word again.`,
  'stop-page-protected': ({ place }) =>
    `The stop page on ${place} is protected, so people cannot stop the bot: lift the protection, or add its level to "bot.stopPage.openLevels".`,
  'stop-page-too-old': ({ place }) =>
    `${place} took more than a minute to say what stands on the stop page: try again later.`,
  'stop-page-unknown': ({ place }) =>
    `The stop page on ${place} could not be read: check its title in "bot.stopPage" and that the wiki answers.`,
  'trial-days-over': ({ place }) =>
    `The trial on ${place} is over: look at what was accepted, then set "bot.mode" to live or back to dry-run.`,
  'trial-approvals-made': ({ place }) =>
    `The trial on ${place} has made all its acceptances: look at them, then set "bot.mode" to live or back to dry-run.`,
  ...Object.fromEntries(
    ['mode', 'operator-stop', 'trial', 'hourly-cap', 'author-cap'].map((brake) => [
      `${brake}-unknown`,
      () => 'The database did not say whether the bot may write, so nothing was accepted: see the log.'
    ])
  )
};
