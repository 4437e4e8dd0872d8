import { createHash } from 'node:crypto';
import { edit, editKinds, newArticle, show, type Article, type EditKind } from './article.ts';
import { chanceOf, type Chance } from './chance.ts';
import { iso, userClasses, type Person } from './people.ts';
import { name, words } from './words.ts';

/** A page of a workload with all that belongs to it, in the shapes of the files. */
export interface MadePage {
  readonly page: object;
  readonly revisions: { kind: string; user_class: string; stable: boolean }[];
  readonly texts: Record<string, string>;
  readonly html: Record<string, string>;
  readonly scores: Record<string, { damaging: number; goodfaith: number }>;
  readonly log: object;
  readonly item: object;
}

/** Where a page stands in a workload; it depends on nothing else. */
export interface PagePlace {
  readonly seed: string;
  readonly index: number;
  readonly now: number;
  readonly people: readonly Person[];
}

const pendingEdits = 3;
const dayMs = 86_400_000;

/** Makes page number `index`: a stable revision and three pending ones on top of each other. */
export function makePage({ seed, index, now, people }: PagePlace): MadePage {
  const chance = chanceOf(`${seed}-page-${index}`);
  const title = `${name(chance, 2)} ${index}`;
  const pageid = 20_000 + index;
  const isLiving = chance.next() < 0.18;
  const isHuman = isLiving || chance.next() < 0.1;
  const isGuarded = chance.next() < 0.05;
  const categories = Array.from({ length: chance.between(2, 7) }, () => name(chance, 2));
  if (isLiving) categories.push('Elävät henkilöt');
  if (isGuarded) categories.push('Kiistanalaiset aiheet');
  const stableId = 60_000_000 + index * 100;
  const made: MadePage = {
    page: {
      pageid,
      title,
      ns: 0,
      stable_revid: stableId,
      latest_revid: stableId + pendingEdits,
      pending_since: '',
      categories,
      wikidata_id: `Q${7_000_000 + index}`,
      human: isHuman,
      living: isLiving,
      blocking_category: isGuarded
    },
    revisions: [],
    texts: {},
    html: {},
    scores: {},
    log: {},
    item: { id: `Q${7_000_000 + index}`, title, claims: claims(chance, isHuman, isLiving) }
  };
  const reviewers = people.filter((one) => one.class === 'autoreview');
  const reviewer = chance.pick(reviewers);
  const bytes = Math.round(5_000 * 20 ** chance.next());
  let article = newArticle(chance, title, bytes, categories);
  let time = now - Math.round((1 + chance.next() * 39) * dayMs);
  addRevision(made, {
    chance,
    id: stableId,
    parent: null,
    pageid,
    article,
    author: reviewer,
    time,
    kind: 'stable'
  });
  const events = [
    { logid: stableId * 10, action: 'approve', revid: stableId, timestamp: iso(time), user: reviewer.name }
  ];
  for (let step = 1; step <= pendingEdits; step += 1) {
    const id = stableId + step;
    const drawn = chance.weighted(editKinds);
    const kind = drawn === 'redirect' && step < pendingEdits ? 'sentence' : drawn;
    const wanted = chance.weighted(userClasses);
    const author = chance.pick(people.filter((one) => one.class === wanted));
    time += chance.between(3, 600) * 60_000;
    if (step === 1) Object.assign(made.page, { pending_since: iso(time) });
    article = edit(chance, kind, article);
    addRevision(made, { chance, id, parent: id - 1, pageid, article, author, time, kind });
    if (chance.next() < 0.03) {
      const timestamp = iso(time + 300_000);
      events.push({ logid: id * 10, action: 'unapprove', revid: id, timestamp, user: reviewer.name });
    }
  }
  Object.assign(made.log, { pageid, title, events });
  return made;
}

interface NewRevision {
  readonly chance: Chance;
  readonly id: number;
  readonly parent: number | null;
  readonly pageid: number;
  readonly article: Article;
  readonly author: Person;
  readonly time: number;
  readonly kind: EditKind | 'stable';
}

const tagChances = { visualeditor: 0.3, 'mobile edit': 0.35, 'mw-undo': 0.03, 'mw-rollback': 0.02 };

function addRevision(
  made: MadePage,
  { chance, id, parent, pageid, article, author, time, kind }: NewRevision
): void {
  const { text, html } = show(article);
  const isStable = kind === 'stable';
  const raised = kind === 'broken_markup' || kind === 'remove_section' ? 0.4 : 0;
  const damaging = Number(Math.min(0.99, chance.next() ** 4 * 0.6 + raised).toFixed(4));
  made.texts[String(id)] = text;
  made.html[String(id)] = html;
  made.scores[String(id)] = { damaging, goodfaith: Number((1 - damaging * 0.8).toFixed(4)) };
  const revision = {
    revid: id,
    parentid: parent,
    pageid,
    user: author.name,
    userid: author.id,
    timestamp: iso(time),
    size: Buffer.byteLength(text),
    sha1: createHash('sha1').update(text).digest('hex'),
    comment: words(chance, chance.between(0, 7)).join(' '),
    tags: isStable
      ? []
      : Object.entries(tagChances).flatMap(([tag, share]) => (chance.next() < share ? [tag] : [])),
    kind,
    user_class: author.class,
    stable: isStable
  };
  made.revisions.push(revision);
}

function claims(chance: Chance, isHuman: boolean, isLiving: boolean): object {
  if (!isHuman) return { P31: ['Q11424'] };
  const born = { P31: ['Q5'], P569: [chance.between(1930, 2004)] };
  return isLiving ? born : { ...born, P570: [chance.between(2006, 2023)] };
}
