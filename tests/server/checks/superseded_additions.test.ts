import { describe, expect, it } from 'vitest';
import { buildDossier, judgeDossier, type Draft } from './dossier-builder.ts';

const stable = 'Koivu on puu.\n\nSe kasvaa Suomessa ja muualla Pohjolassa.\n';
const insult = stable.replace('puu.', 'puu. Maija haisee pahalle.');

/** What the check says of the first pending edit, the latest being safe through the rights of its author. */
function first(edits: Draft['edits'], more: Partial<Draft> = {}) {
  const verdict = page(edits, more);
  const result = verdict.revisions[0]?.results.find(({ checkId }) => checkId === 'superseded_additions');
  return {
    outcome: result?.outcome,
    says: result?.message.key.replace('seula-check-superseded_additions-', ''),
    params: result?.message.params
  };
}

/** The page's verdict where the author of the last edit is trusted, so that the latest version is safe. */
function page(edits: Draft['edits'], more: Partial<Draft> = {}) {
  const all = edits.map((edit) => (typeof edit === 'string' ? { text: edit } : edit));
  const last = { ...all.at(-1), user: 'Luotettu' };
  const dossier = buildDossier(
    { stable, edits: [...all.slice(0, -1), last], ...more },
    'superseded_additions'
  );
  dossier.settings.checks.auto_approved_groups = { enabled: true };
  dossier.evidence.author = {
    ...dossier.evidence.author,
    Luotettu: { value: { ...trusted } }
  };
  return judgeDossier(dossier);
}

const trusted = {
  kind: 'named',
  id: 9,
  groups: ['editor'],
  rights: ['autoreview'],
  registration: '2010-01-01T00:00:00Z',
  editCount: 5000,
  botEdits: []
};

describe('superseded_additions', () => {
  it('approves what a trusted author has taken out', () => {
    const better = stable.replace('Pohjolassa', 'Pohjolassa ja Baltiassa');
    const verdict = page([insult, better]);
    expect(verdict.decision).toBe('approve');
    expect(verdict.revisions[0]).toMatchObject({
      decision: 'approve',
      decidingCheck: 'superseded_additions'
    });
  });

  it('approves nothing when the latest version is not safe itself', () => {
    const verdict = judgeDossier(
      buildDossier({ stable, edits: [insult, stable.replace('puu', 'kasvi')] }, 'superseded_additions')
    );
    expect(verdict.decision).toBe('manual');
    expect(verdict.safeRevisionId).toBeNull();
    expect(verdict.revisions[0]?.results[0]).toMatchObject({
      outcome: 'neutral',
      message: { key: 'seula-reason-latest-not-safe' }
    });
  });

  it.each([
    ['an addition that is still there', [insult, `${insult}\nLisää.`], 'still-there'],
    ['an addition that was moved', [insult, `${stable}\nMaija haisee pahalle.\n`], 'still-there'],
    ['an addition that was taken out and came back', [insult, stable, insult], 'still-there'],
    ['one word that is left', [insult, stable.replace('puu.', 'puu. Maija kasvaa.')], 'still-there'],
    ['the latest edit', [insult], 'latest'],
    [
      'an edit that only removed',
      [stable.replace('\n\nSe kasvaa Suomessa ja muualla Pohjolassa.', ''), stable],
      'added-nothing'
    ],
    ['white space', [`${stable}\n\n`, `${stable}Loppu.`], 'added-nothing'],
    [
      'an edit whose removal still stands',
      [
        stable.replace('Suomessa ja muualla Pohjolassa', 'Kuussa'),
        stable.replace('Suomessa ja muualla Pohjolassa', 'pelloilla')
      ],
      'still-gone'
    ],
    ['a hidden later version', [insult, { text: null }], 'texts-missing']
  ])('does not approve %s', (_, edits, says) => {
    expect(first(edits as Draft['edits'])).toMatchObject({ outcome: 'neutral', says });
  });

  it('does not approve a moved paragraph', () => {
    const one = 'Maija Virtanen voitti kilpailun Oulussa syksyllä.\n\n';
    const other = 'Liisa Lahtinen tuli toiseksi samassa kilpailussa.\n\n';
    const edits = [`${other}${one}Hei.\n`, `${other}${one}`];
    expect(first(edits, { stable: one + other })).toMatchObject({ outcome: 'neutral', says: 'moved' });
  });

  it('sees a minus that stays when the words around it go', () => {
    const frost = 'Pakkasta oli 5 astetta.\n';
    const sneaky = 'Pakkasta oli -5 hyvin astetta.\n';
    expect(first([sneaky, 'Pakkasta oli -5 astetta.\n'], { stable: frost })).toMatchObject({
      says: 'still-there'
    });
  });

  it('sees the signs of a comment that stay', () => {
    const hidden = stable
      .replace('Se kasvaa', '<!-- kissa Se kasvaa')
      .replace('Pohjolassa.', 'Pohjolassa. -->');
    expect(first([hidden, hidden.replace('kissa ', '')])).toMatchObject({ says: 'still-there' });
  });

  it('compares with the latest text, not with the older accepted one', () => {
    // An addition is by its nature not in the text before it.
    expect(first([insult, insult])).toMatchObject({ outcome: 'neutral', says: 'still-there' });
  });

  it('does not mind additions of a few letters', () => {
    const short = stable.replace('Koivu on puu', 'Koivu on iso puu');
    expect(first([short, `${short}Lisää.`])).toMatchObject({ outcome: 'neutral' });
    expect(first([short, `${stable}Lisää.`])).toMatchObject({ outcome: 'approve' });
  });

  it('asks WikiWho too where a wiki wants that', () => {
    const edits = [insult, `${stable}Lisää.`];
    const options = { wikiWho: true };
    const asked = (value: unknown) => first(edits, { options, evidence: { wikiWho: { page: value } } });
    expect(asked({ revisionId: 102, origins: [102] })).toMatchObject({ outcome: 'approve' });
    expect(asked({ revisionId: 102, origins: [101] })).toMatchObject({ says: 'wikiwho-found' });
    expect(asked({ revisionId: 101, origins: [] })).toMatchObject({ says: 'wikiwho-behind' });
    expect(asked({ unavailable: 'not-supported' })).toMatchObject({ outcome: 'unavailable' });
    expect(first(edits)).toMatchObject({ outcome: 'approve' });
  });
});
