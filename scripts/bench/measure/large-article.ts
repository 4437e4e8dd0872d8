import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import { judge } from '../../../server/review/judge.ts';
import type { Dossier, EvidenceTable } from '../../../shared/dossier.ts';
import type { Revision } from '../../../shared/revision.ts';
import type { Workload } from '../workload/open-workload.ts';
import { allChecksOn } from './all-checks.ts';
import { workloadWiki } from './workload-wiki.ts';

const articleBytes = 300_000;
const rounds = 15;

/** Milliseconds that judging one sentence added to an article of 300 KB takes: the middle one of several fresh rounds. */
export async function timeLargeArticle(workload: Workload): Promise<number> {
  const article = joinArticles(workload);
  const site = await workloadWiki(workload).site();
  const settings = allChecksOn(checks, workload.wiki);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Another sentence each time, so that nothing that was kept of the last round helps.
    const dossier = { ...oneSentenceAdded(article, round), wiki: site, settings };
    const started = performance.now();
    const verdict = judge(dossier, { checks, kinds: evidenceKinds, onFault: fail });
    times.push(performance.now() - started);
    if (verdict.revisions.length !== 1) throw new Error('The large article was not judged.');
  }
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? NaN;
}

interface Article {
  readonly text: string;
  readonly html: string;
}

/** Stable texts of the workload, one after the other, up to the size wanted. */
function joinArticles({ pages, textOf, htmlOf }: Workload): Article {
  const texts: string[] = [];
  const htmls: string[] = [];
  let bytes = 0;
  for (let at = 0; bytes < articleBytes; at = (at + 1) % pages.length) {
    const id = pages[at]?.stable_revid ?? 0;
    texts.push(textOf(id));
    htmls.push(htmlOf(id));
    bytes += Buffer.byteLength(textOf(id));
  }
  return { text: texts.join('\n\n'), html: `<div class="mw-parser-output">${htmls.join('\n')}</div>` };
}

function oneSentenceAdded({ text, html }: Article, round: number): Omit<Dossier, 'wiki' | 'settings'> {
  const sentence = `Lause ${round} lisättiin tähän artikkeliin.`;
  const before = `${text}\n\nKierros ${round}.`;
  const stable = revisionOf(1, before);
  const edited = revisionOf(2, insertInMiddle(before, '\n\n', ` ${sentence}`));
  const shown = `${html}<p>Kierros ${round}.</p>`;
  const rendered = (one: string) => ({ value: { html: one, categories: [] } });
  const author = {
    kind: 'named',
    id: 7,
    groups: [],
    rights: ['autoreview'],
    registration: null,
    editCount: 9,
    botEdits: []
  };
  const ofAuthor = (value: object) => ({ [edited.user ?? '']: { value } });
  const evidence: EvidenceTable = {
    rendered: { '1': rendered(shown), '2': rendered(insertInMiddle(shown, '</p>', ` ${sentence}`)) },
    author: ofAuthor(author),
    blocks: ofAuthor({ blocks: [] }),
    blockLog: ofAuthor({ events: [] }),
    categories: { page: { value: { names: [] } } },
    reviewLog: { page: { value: { events: [] } } },
    unknownWords: { '2': { value: { hasList: true, unknown: [] } } },
    domainUse: { '2': { value: { domains: [] } } }
  };
  return {
    format: 'seula-dossier',
    version: 1,
    page: { id: 1, namespace: 0, title: 'Iso artikkeli' },
    stable,
    pending: [edited],
    evidence,
    settingsVersion: null,
    gatheredAt: edited.timestamp
  };
}

function insertInMiddle(text: string, before: string, addition: string): string {
  const at = text.indexOf(before, text.length / 2);
  return text.slice(0, at) + addition + text.slice(at);
}

function revisionOf(id: number, text: string): Revision {
  const timestamp = `2026-10-0${id}T00:00:00Z`;
  const facts = {
    parentId: id - 1,
    user: 'Muokkaaja',
    userId: 7,
    summary: '',
    minor: false,
    tags: [],
    sha1: null
  };
  // Flat, as a text is that came from a wiki.
  return { id, timestamp, ...facts, text: Buffer.from(text).toString() };
}

function fail(checkId: string, fault: unknown): never {
  throw new Error(`The check ${checkId} failed.`, { cause: fault });
}
