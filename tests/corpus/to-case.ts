import type { Decision } from '../../shared/verdict.ts';
import { RegressionCase } from '../../shared/regression-case.ts';
import { categoriesIn } from '../../server/text/categories.ts';
import { domainsAdded } from '../../server/text/domains.ts';
import { accounts } from './accounts.ts';
import type { CaseSource, EditSource } from './case-source.ts';
import { toHtml } from './to-html.ts';
import { knownDomains, wikis } from './wikis.ts';

const hourMs = 3_600_000;
const start = Date.parse('2026-05-10T00:00:00Z');

/** Makes the dossier of a case; `number` gives it ids of its own. Evidence that the source does not name is harmless. */
export function toCase(source: CaseSource, number: number) {
  const { article, edits } = source;
  const texts = textsOf(source);
  const stableId = 100_000 + number * 100;
  const pending = edits.map((edit, index) =>
    revisionOf(edit, texts[index + 1] ?? '', stableId + index + 1, edits)
  );
  const line = {
    wiki: wikis[article.wiki],
    page: { id: 1000 + number, namespace: article.namespace ?? 0, title: article.title },
    stable: {
      id: stableId,
      timestamp: new Date(start - 240 * hourMs).toISOString(),
      user: accounts.reviewer.name,
      text: texts[0]
    },
    pending,
    evidence: evidenceOf(source, texts, stableId),
    ...(source.checks ? { settings: { checks: source.checks } } : {}),
    gatheredAt: new Date(start + 48 * hourMs).toISOString(),
    case: {
      name: `${article.wiki}: ${source.name}`,
      why: source.why,
      edits: edits.map(({ label, expected, undoneBy }, index) => ({
        revisionId: stableId + index + 1,
        label,
        expected,
        ...(undoneBy === undefined ? {} : { undoneBy: stableId + undoneBy })
      })),
      expectedPage: source.expectedPage ?? pageDecision(edits)
    }
  };
  RegressionCase.parse(line);
  return line;
}

/** The stable text and those after each edit. */
function textsOf({ article, edits, name }: CaseSource): string[] {
  const texts = [article.text];
  for (const { change } of edits) {
    try {
      texts.push(change(texts));
    } catch (fault) {
      throw new Error(`${article.wiki}: ${name}: ${String(fault)}`, { cause: fault });
    }
  }
  return texts;
}

function revisionOf(edit: EditSource, text: string, id: number, edits: readonly EditSource[]) {
  const index = edits.indexOf(edit);
  const { hidden, madeOn = index, by = 'newcomer' } = edit;
  return {
    id,
    parentId: id - 1 - index + madeOn,
    timestamp: new Date(start + (index + 1) * hourMs).toISOString(),
    user: hidden === 'author' ? null : accounts[by].name,
    summary: edit.summary ?? '',
    ...(edit.minor ? { minor: true } : {}),
    ...(edit.tags ? { tags: edit.tags } : {}),
    text: hidden === undefined ? text : null
  };
}

function pageDecision(edits: readonly EditSource[]): Decision {
  return edits.find(({ expected }) => expected !== 'approve')?.expected ?? 'approve';
}

function evidenceOf(source: CaseSource, texts: readonly string[], stableId: number) {
  const { article, edits, acceptedBefore = [] } = source;
  const people = edits.flatMap(({ by = 'newcomer', hidden }) => (hidden === 'author' ? [] : [accounts[by]]));
  const byPerson = (kind: string, harmless: unknown) =>
    Object.fromEntries(
      people.map((person) => [person.name, (person as Record<string, unknown>)[kind] ?? harmless])
    );
  const byEdit = (value: (edit: EditSource, index: number) => unknown) =>
    Object.fromEntries(edits.map((edit, index) => [String(stableId + index + 1), value(edit, index)]));
  const { person } = article;
  const harmless = {
    globalBots: { wiki: { names: [accounts.globalBot.name] } },
    author: byPerson('author', {}),
    blocks: byPerson('blocks', { blocks: [] }),
    blockLog: byPerson('blockLog', { events: [] }),
    centralAccount: byPerson('centralAccount', notLocked),
    reviewLog: { page: { events: [] } },
    categories: { page: { names: categoryNames(source, texts.at(-1) ?? '') } },
    reviewedRevisions: {
      page: {
        revisions: acceptedBefore.map((make, index) => ({
          id: stableId - 10 - index,
          timestamp: new Date(start - (300 + index) * hourMs).toISOString(),
          text: make([article.text])
        }))
      }
    },
    patrols: {
      page: {
        marks: edits.flatMap(({ patrolledBy: user }, index) =>
          user === undefined ? [] : [{ revisionId: stableId + index + 1, user, isPerson: true }]
        )
      }
    },
    wikidataItem: {
      page: {
        id: `Q${stableId}`,
        isHuman: person !== undefined,
        hasDied: person?.hasDied ?? false,
        birthYears: person ? [person.born] : []
      }
    },
    rendered: Object.fromEntries(
      texts.map((text, index) => [String(stableId + index), renderedOf(source, text)])
    ),
    domainUse: byEdit((edit, index) => domainUseOf(texts, edit.madeOn ?? index, index + 1))
  };
  if (edits.some(({ unknownWords, slips }) => unknownWords ?? slips)) {
    Object.assign(harmless, {
      unknownWords: byEdit(({ unknownWords = [], slips = [] }) => ({
        hasList: true,
        unknown: unknownWords,
        unknownRemoved: slips
      }))
    });
  }
  // What only checks need that are off by default is left out elsewhere.
  const more = {
    former_bot: { rightsLog: byPerson('rightsLog', { events: [] }) },
    revert_risk: { revertRisk: byEdit(({ revertRisk = 0.12 }) => ({ probability: revertRisk })) },
    ores_scores: {
      damaging: byEdit(({ damaging = 0.04 }) => ({ probability: damaging })),
      goodfaith: byEdit(({ goodfaith = 0.95 }) => ({ probability: goodfaith }))
    }
  };
  for (const [check, kinds] of Object.entries(more)) {
    if (source.checks?.[check]) Object.assign(harmless, kinds);
  }
  return layOver(harmless, source.evidence ?? {}, stableId);
}

const notLocked = { installed: true, exists: true, locked: false, groups: [], blockedEverywhere: false };

function renderedOf(source: CaseSource, text: string) {
  const { namespaces } = wikis[source.article.wiki];
  const names = (id: number) => namespaces.find((one) => one.id === id)?.names ?? [];
  return {
    html: toHtml(text, { file: names(6), category: names(14) }),
    categories: categoryNames(source, text)
  };
}

function categoryNames({ article }: CaseSource, text: string): string[] {
  const own = categoriesIn({ text }, wikis[article.wiki]).map(({ name }) => name);
  return [...new Set([...own, ...(text.includes('{{') ? (article.hiddenCategories ?? []) : [])])];
}

/** As the wiki would be asked: for the domains of the edit and of all that differs from the stable text. */
function domainUseOf(texts: readonly string[], from: number, to: number) {
  const changes = [texts[from], texts[0]].map((before) => ({
    before: { text: before ?? '' },
    after: { text: texts[to] ?? '' }
  }));
  const domains = new Set(changes.flatMap((change) => domainsAdded(change).map(({ domain }) => domain)));
  return { domains: [...domains].map((domain) => ({ domain, articles: knownDomains.has(domain) ? 5 : 0 })) };
}

/** Keys of the source's own evidence may be places in the chain (`#1`) in place of revision ids. */
function layOver(
  harmless: Record<string, Record<string, unknown>>,
  own: Record<string, Record<string, unknown>>,
  stableId: number
) {
  const kinds = [...new Set([...Object.keys(harmless), ...Object.keys(own)])];
  return Object.fromEntries(
    kinds.map((kind) => {
      const over = Object.entries(own[kind] ?? {}).map(([key, value]): [string, unknown] => [
        key.startsWith('#') ? String(stableId + Number(key.slice(1))) : key,
        value
      ]);
      const values = { ...harmless[kind], ...Object.fromEntries(over) };
      return [kind, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, entry(value)]))];
    })
  );
}

function entry(value: unknown): unknown {
  const isUnavailable = typeof value === 'object' && value !== null && 'unavailable' in value;
  return isUnavailable ? value : { value };
}
