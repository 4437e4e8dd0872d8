import { describe, expect, it } from 'vitest';
import { createEmbeddedWiki, type EmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { pendingRevisions, stableRevision } from '../../../../scripts/demo/wiki/model/flagged.ts';
import { renderRevision } from '../../../../scripts/demo/wiki/pages/render-revision.ts';
import { allScenarios } from '../../../../scripts/demo/wiki/seed/all-scenarios.ts';
import { cast } from '../../../../scripts/demo/wiki/seed/cast.ts';
import { createEditorRobot } from '../../../../scripts/demo/wiki/seed/editor-robot.ts';
import { seededRandom } from '../../../../scripts/demo/wiki/seed/random.ts';
import { checkIds } from '../../../../scripts/demo/wiki/seed/scenario.ts';
import {
  demoSettings,
  seedDemoWiki,
  type SeededScenario
} from '../../../../scripts/demo/wiki/seed/seed-demo-wiki.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

function seeded(language: string): { wiki: EmbeddedWiki; scenarios: SeededScenario[] } {
  const wiki = createEmbeddedWiki({ language, settings: demoSettings, clock: () => now });
  return { wiki, scenarios: seedDemoWiki(wiki, now) };
}

describe.each(['en', 'fi'])('the demo wiki in %s', (language) => {
  const { wiki, scenarios } = seeded(language);
  const revisions = [...wiki.core.revisions.values()].sort((a, b) => a.id - b.id);

  it('has about 150 pages with pending edits, in articles, files and templates', () => {
    const pending = [...wiki.core.pages.values()].filter((page) => pendingRevisions(page).length > 0);
    expect(pending.length).toBeGreaterThanOrEqual(140);
    expect(new Set(pending.map((page) => page.ns))).toEqual(new Set([0, 6, 10]));
  });

  it.each(
    scenarios.map((entry) => [`${entry.scenario.check}: ${entry.scenario.what}`, entry.title] as const)
  )('%s', (_name, title) => {
    const page = wiki.page(title);
    expect(page && stableRevision(page)?.approval).toMatchObject({ at: expect.any(Number) });
    expect(page && pendingRevisions(page).length).toBeGreaterThan(0);
  });

  it('gives ids in the order of time, and nothing lies in the future', () => {
    expect(
      revisions.every((revision, index) => index === 0 || revision.at >= (revisions[index - 1]?.at ?? 0))
    ).toBe(true);
    expect(revisions.every((revision) => revision.at <= now)).toBe(true);
    expect(wiki.core.logs.every((entry) => entry.at <= now)).toBe(true);
  });

  it('is the same every time', () => {
    const again = seeded(language).wiki;
    expect([...again.core.revisions.values()]).toEqual([...wiki.core.revisions.values()]);
    expect(again.core.logs).toEqual(wiki.core.logs);
  });

  it('has stable versions that render without faults, except where a scenario wants them', () => {
    const wanted = new Set(
      scenarios
        .filter(({ scenario }) => scenario.prepare !== undefined || scenario.page !== undefined)
        .map(({ title }) => title)
    );
    const faulty = [...wiki.core.pages.values()].filter((page) => {
      const stable = stableRevision(page);
      if (!stable || page.ns === 10 || wanted.has(page.title)) return false;
      const { html } = renderRevision(wiki, page.title, stable.text);
      return /class="error|\[\[|\{\{|\{\|/.test(html);
    });
    expect(faulty.map((page) => page.title)).toEqual([]);
  });

  it('makes categories by template and in both languages', () => {
    const categories = (title: string): string[] =>
      renderRevision(wiki, title, wiki.page(title)?.revisions[0]?.text ?? '').categories;
    const featured = scenarios.filter(
      ({ scenario }) => scenario.check === 'blocking_categories' && scenario.shows === 'blocks'
    );
    for (const { title } of featured) expect(categories(title).join()).toMatch(/featured|suositellut/i);
    const living = scenarios.find(
      ({ scenario }) => scenario.check === 'living_person' && scenario.language === 'fi'
    );
    expect(categories(living?.title ?? '')).toContain('Elävät henkilöt');
  });
});

describe('the scenarios', () => {
  const approving =
    'bot_user former_bot auto_approved_groups patrolled revert_to_reviewed no_net_change words_already_used references_only interlanguage_only allowed_pages superseded_additions'.split(
      ' '
    );

  it.each(checkIds)('%s is shown at work and in a trap', (check) => {
    const shown = allScenarios
      .filter((scenario) => scenario.check === check)
      .map((scenario) => scenario.shows);
    expect(shown).toContain(approving.includes(check) ? 'approves' : 'blocks');
    expect(shown).toContain('trap');
  });

  it('are told in English and Finnish alike', () => {
    const finnish = allScenarios.filter((scenario) => scenario.language === 'fi').length;
    expect(Math.abs(finnish / allScenarios.length - 0.5)).toBeLessThan(0.1);
  });

  it('have authors of every class', () => {
    const { wiki } = seeded('en');
    const authors = new Set([...wiki.core.revisions.values()].map((revision) => revision.user.name));
    const absent = Object.values(cast).filter((name) => !authors.has(name));
    expect(absent).toEqual([]);
    expect(wiki.blockOf(cast.vandal)).not.toBeNull();
    expect(wiki.blockOf(cast.brieflyBlocked)).toBeNull();
    expect(wiki.blockOf(cast.partlyBlocked)?.partial).toBe(true);
    expect(wiki.groupsOf(wiki.user(cast.expired) ?? null)).not.toContain('autoreview');
  });

  it('leave their tracks in the logs', () => {
    const kinds = new Set(seeded('en').wiki.core.logs.map((entry) => `${entry.type}/${entry.action}`));
    for (const kind of [
      'review/approve',
      'review/approve-i',
      'review/unapprove',
      'block/block',
      'block/unblock',
      'rights/rights',
      'move/move',
      'delete/revision',
      'protect/protect'
    ]) {
      expect(kinds).toContain(kind);
    }
  });
});

describe('the editor robot', () => {
  function run(seed: number, ticks: number) {
    const { wiki } = seeded('en');
    let time = now;
    const robot = createEditorRobot({ wiki, random: seededRandom(seed), clock: () => (time += 20_000) });
    const edits = Array.from({ length: ticks }, () => robot.tick());
    return { wiki, edits };
  }

  it('makes one edit per tick, good and bad ones', () => {
    const { edits } = run(7, 120);
    expect(edits.every((edit) => edit !== null)).toBe(true);
    expect(new Set(edits.map((edit) => edit?.sort))).toEqual(
      new Set(['bot', 'good', 'trusted', 'mistake', 'vandalism', 'undo'])
    );
  });

  it('does the same for the same seed and something else for another', () => {
    const told = (seed: number): unknown[] =>
      run(seed, 30).edits.map((edit) => [edit?.title, edit?.user, edit?.revision.sha1]);
    expect(told(3)).toEqual(told(3));
    expect(told(3)).not.toEqual(told(4));
  });

  it('leaves its edits pending and never under a blocked name', () => {
    const { wiki, edits } = run(11, 60);
    for (const edit of edits) {
      const page = wiki.page(edit?.title ?? '');
      expect(page && pendingRevisions(page).includes(edit?.revision ?? page.revisions[0]!)).toBe(true);
      expect(wiki.blockOf(edit?.user ?? '')).toBeNull();
    }
  });
});
