import { z } from 'zod';
import { keepsBotOut } from '../../text/bots-templates.ts';
import { defineBrake, type BrakeTools, type PageMoment } from './define-brake.ts';

/**
 * Leaves pages alone that keep the bot out by {{nobots}} or {{bots|...}}, where the wiki agreed on that. The stable, the
 * safe and the latest text are looked at: neither putting the template in nor taking it out takes effect unseen. Names
 * that redirect to the templates count too.
 */
export default defineBrake({
  id: 'bots-templates',
  looksAt: 'wiki',
  halts: {
    'bots-kept-out': {
      scope: 'page',
      en: 'A template on this page keeps the bot out.',
      qqq: 'Why the bot does not accept a page: it holds a template such as {{nobots}}.'
    }
  },
  unknown: {
    scope: 'page',
    en: 'Whether a template on this page keeps the bot out could not be found out, so the bot leaves it to people.',
    qqq: 'Why the bot does not accept a page.'
  },
  beforePage: notKeptOut,
  beforeWrite: notKeptOut
});

async function notKeptOut({ wikiId, settings, verdict }: PageMoment, { wikiOf, redirects }: BrakeTools) {
  if (!settings.obeyBotsTemplates) return null;
  const wiki = wikiOf(wikiId);
  const account = await wiki.account();
  if (!account) throw new Error('Nobody knows what the bot is called.');
  const site = await wiki.site();
  const names = {
    bot: account.name,
    botsTemplates: await redirects.namesOf(wikiId, settings.botsTemplates),
    nobotsTemplates: await redirects.namesOf(wikiId, settings.nobotsTemplates)
  };
  const { stableRevisionId, safeRevisionId, latestRevisionId } = verdict;
  const ids = [...new Set([stableRevisionId, safeRevisionId ?? latestRevisionId, latestRevisionId])];
  const texts = await readTexts(ids, wiki.api);
  return texts.some((text) => keepsBotOut({ text }, names, site))
    ? ({ code: 'bots-kept-out' } as const)
    : null;
}

async function readTexts(
  revids: readonly number[],
  api: ReturnType<BrakeTools['wikiOf']>['api']
): Promise<string[]> {
  const params = { prop: 'revisions', revids, rvprop: ['ids', 'content'], rvslots: 'main' };
  const { query } = await api.get(params, Texts);
  const read = new Map(
    query.pages.flatMap(({ revisions }) =>
      revisions.map(({ revid, slots }) => [revid, slots.main.content] as const)
    )
  );
  return revids.map((id) => {
    const text = read.get(id);
    if (text === undefined) throw new Error('A text is hidden or gone.');
    return text;
  });
}

const Texts = z.object({
  query: z.object({
    pages: z.array(
      z.object({
        revisions: z.array(
          z.object({
            revid: z.number().int(),
            slots: z.object({ main: z.object({ content: z.string().optional() }) })
          })
        )
      })
    )
  })
});
