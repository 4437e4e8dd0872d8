import type { EmbeddedWiki } from '../create-wiki.ts';
import type { SiteSettings } from '../model/types.ts';
import { allScenarios } from './all-scenarios.ts';
import type { Article } from './article.ts';
import { englishPeople } from './articles/english-people.ts';
import { englishPlaces } from './articles/english-places.ts';
import { englishThings } from './articles/english-things.ts';
import { finnishPeople } from './articles/finnish-people.ts';
import { finnishPlaces } from './articles/finnish-places.ts';
import { finnishThings } from './articles/finnish-things.ts';
import { basePages, mainPageText } from './base-pages.ts';
import { addCasesPage } from './cases-page.ts';
import { addCast, cast } from './cast.ts';
import type { Scenario } from './scenario.ts';
import { createStory, type Act, type Story } from './story.ts';

/** Settings that the demo's texts count on: the Finnish names of namespaces work beside the English ones. */
export const demoSettings: Partial<SiteSettings> = {
  siteName: 'Demowiki',
  databaseName: 'demowiki',
  scores: true,
  wikidata: true,
  namespaceAliases: [
    { id: 6, alias: 'Image' },
    { id: 6, alias: 'Tiedosto' },
    { id: 10, alias: 'Malline' },
    { id: 14, alias: 'Luokka' }
  ]
};

/** One scenario as it stands in the wiki. */
export interface SeededScenario {
  scenario: Scenario;
  title: string;
}

/**
 * Fills a wiki made with `demoSettings`: articles, people, logs and about 150 pages with pending edits, the same for
 * every call but for times, which count back from `now` (epoch ms). Gives back which page shows which scenario.
 */
export function seedDemoWiki(wiki: EmbeddedWiki, now: number): SeededScenario[] {
  addCast(wiki, now);
  const redirectWord = wiki.settings.language === 'fi' ? '#OHJAUS' : '#REDIRECT';
  const stock = [
    ...englishPlaces,
    ...englishPeople,
    ...englishThings,
    ...finnishPlaces,
    ...finnishPeople,
    ...finnishThings
  ];
  const taken = new Set<Article>();
  const acts: Act[] = [...foundation(wiki, now)];
  const seeded = allScenarios.map((scenario, index) => {
    const article = drawArticle(scenario, stock, taken);
    const story = createStory(article, redirectWord);
    scenario.play(story);
    acts.push(
      stablePage(article, scenario, story, index, now),
      ...placeInTime(story.acts, ageOf(scenario, index), now)
    );
    return { scenario, story };
  });
  const rest = stock.filter((article) => !taken.has(article));
  acts.push(
    ...rest.map((article, index) => create(article.title, article.text, now - (560 + index) * dayMs))
  );
  for (const act of acts.sort((a, b) => a.at - b.at)) act.run(wiki);
  addItems(wiki, stock);
  const shown = seeded.map(({ scenario, story }) => ({ scenario, title: story.title }));
  addCasesPage(wiki, shown, now - 120_000);
  return shown;
}

const dayMs = 86_400_000;

// People have items that say whether they live; nothing else has one.
function addItems(wiki: EmbeddedWiki, stock: readonly Article[]): void {
  for (const { title, kind } of stock) {
    const page = wiki.page(title);
    if (!page || (kind !== 'living' && kind !== 'person')) continue;
    wiki.items.set(page.id, {
      isHuman: true,
      born: kind === 'living' ? 1970 : 1870,
      died: kind === 'living' ? null : 1940
    });
  }
}

function drawArticle(scenario: Scenario, stock: Article[], taken: Set<Article>): Article {
  const { language, kind, page } = scenario;
  if (page) return { ...page, language, kind: 'dish' };
  const article = stock.find(
    (entry) =>
      entry.language === language && !taken.has(entry) && (kind ? entry.kind === kind : isSpare(entry, stock))
  );
  if (!article) throw new Error(`No ${language} article is left for ${scenario.check}: ${scenario.what}`);
  taken.add(article);
  return article;
}

// Scenarios that take any kind leave those articles alone that others ask for, and living people altogether.
function isSpare(article: Article, stock: Article[]): boolean {
  const same = (entry: { kind?: string; language: string }): boolean =>
    entry.kind === article.kind && entry.language === article.language;
  return article.kind !== 'living' && stock.filter(same).indexOf(article) >= allScenarios.filter(same).length;
}

// The stable version: most are by a reviewer and approved at once, every third is by a newcomer and approved by hand.
function stablePage(article: Article, scenario: Scenario, story: Story, index: number, now: number): Act {
  const at = now - (240 + ((index * 17) % 200)) * dayMs - index * 61_000;
  const text = scenario.prepare?.(article.text) ?? article.text;
  return {
    at,
    run: (wiki) => {
      const byHand = index % 3 === 2;
      const user = byHand ? cast.thirdNewcomer : cast.reviewer;
      const first = wiki.edit({
        title: article.title,
        user,
        text,
        summary: article.language === 'fi' ? 'uusi sivu' : 'new page',
        at
      });
      if (byHand)
        wiki.review({ revisionId: first.id, user: cast.secondReviewer, comment: 'ok', at: at + 3_600_000 });
      story.remember('stable', first.id);
    }
  };
}

function ageOf(scenario: Scenario, index: number): number {
  if (scenario.daysAgo !== undefined) return scenario.daysAgo * dayMs;
  const rank = ((index * 67) % allScenarios.length) / allScenarios.length;
  return (0.15 + 138 * rank ** 2.4) * dayMs;
}

// Stories are told from time 0; the whole story is moved so that it begins at its age and ends before now.
function placeInTime(acts: Act[], age: number, now: number): Act[] {
  const length = acts.at(-1)?.at ?? 0;
  const start = Math.floor(Math.min(now - age, now - length - 300_000) / 1000) * 1000;
  return acts.map((act) => ({
    at: start + act.at,
    run: (wiki: EmbeddedWiki) => act.run(wiki, start + act.at)
  }));
}

function foundation(wiki: EmbeddedWiki, now: number): Act[] {
  const start = now - 880 * dayMs;
  const pages = [...basePages, { title: wiki.settings.mainPage, text: mainPageText }];
  return [
    ...pages.map((page, index) => create(page.title, page.text, start + index * 600_000)),
    act(
      start + dayMs,
      (at) =>
        void wiki.block({
          target: cast.onceBlocked,
          by: 'Admin',
          expiry: 'infinity',
          reason: 'edit warring',
          at
        })
    ),
    act(
      start + 2 * dayMs,
      (at) => void wiki.unblock({ target: cast.onceBlocked, by: 'Admin', reason: 'apologised', at })
    ),
    act(
      now - 200 * dayMs,
      (at) =>
        void wiki.block({
          target: cast.partlyBlocked,
          by: 'Admin',
          expiry: 'infinity',
          reason: 'disputes on one page',
          pages: ['Hallavuo'],
          at
        })
    ),
    act(
      now - 20 * dayMs,
      (at) =>
        void wiki.block({
          target: 'BlockedReviewer',
          by: 'Admin',
          expiry: 'infinity',
          reason: 'shows what a blocked account may do',
          at
        })
    )
  ];
}

function act(at: number, run: (at: number) => void): Act {
  return { at, run: () => run(at) };
}

function create(title: string, text: string, at: number): Act {
  return { at, run: (wiki) => void wiki.edit({ title, user: cast.reviewer, text, summary: 'new page', at }) };
}
