// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Approval } from '../../gadget/details/Approval.tsx';
import { EditList } from '../../gadget/details/EditList.tsx';
import DecisionPage from '../../gadget/site/pages/DecisionPage.tsx';
import Queue from '../../gadget/site/pages/Queue.tsx';
import { createStore } from '../../gadget/state/store.ts';
import { botStatus, change, decisionAccount, hostile, queueEntry } from './site/answers.ts';
import { drawPage, endPages } from './site/statistics/site-double.tsx';
import { anApp, inApp } from './support/an-app.tsx';
import { hostileTexts } from './support/hostile-texts.ts';
import { aResult, aRevision } from './support/verdict-fixture.ts';

afterEach(() => {
  cleanup();
  endPages();
});

const harmless = 'Tavallinen teksti';

describe('S17: whatever stands in titles, names, summaries, edits and settings', () => {
  it('is tried in a hundred and fifty ways', () => {
    expect(new Set(hostileTexts).size).toBe(150);
  });

  it('makes nothing in the panel of checks but its own text', () => {
    const plain = shapeOf(panelOf(harmless));
    expect(plain.length).toBeGreaterThan(10);
    for (const text of hostileTexts) {
      cleanup();
      const drawn = panelOf(text);
      expect(shapeOf(drawn), text).toEqual(plain);
      expect(drawn.textContent, text).toContain(text.slice(0, 12));
    }
  });

  it('makes nothing where mistakes are reported but its own text', () => {
    const plain = shapeOf(approvalOf(harmless));
    for (const text of hostileTexts) {
      cleanup();
      expect(shapeOf(approvalOf(text)), text).toEqual(plain);
    }
  });

  it('makes nothing on the pages of queue and decision but its own text', { timeout: 120_000 }, async () => {
    const plain = [await queueOf(harmless), await decisionOf(harmless)];
    expect(plain.every((shape) => shape.length > 20)).toBe(true);
    for (const text of hostileTexts) {
      expect(await queueOf(text), text).toEqual(plain[0]);
      expect(await decisionOf(text), text).toEqual(plain[1]);
    }
  });

  it('would be seen if it made something', () => {
    const place = document.createElement('div');
    const shapes = hostileTexts.slice(0, 5).map((text) => {
      // What none of ours does.
      place.innerHTML = `<p title="${text}">${text}</p>`;
      return JSON.stringify(shapeOf(place));
    });
    place.innerHTML = `<p title="${harmless}">${harmless}</p>`;
    expect(shapes).not.toContain(JSON.stringify(shapeOf(place)));
  });
});

function panelOf(text: string): Element {
  const result = aResult({
    checkId: 'story_domain',
    setting: { option: 'uses', value: [text, text] },
    message: { key: 'seula-check-story_domain-new', params: [text, [text, text]] },
    marks: [{ revisionId: 5, side: 'after', start: 0, end: 3, text }]
  });
  const edit = aRevision(5, { user: text, summary: text, results: [result], cumulative: [result] });
  const other = aRevision(6, { user: text, results: [result] });
  // The words come from the companion, too.
  const texts = createStore({
    'seula-check-story_domain-new': `${text} $1 $2`,
    'seula-check-story_domain-title': text,
    'seula-check-story_domain-option-uses': text
  });
  const explained = { costs: null };
  const edits = [edit, other] as never;
  const list = <EditList {...{ edits, deciding: edit, explained, isTold: false }} />;
  return render(inApp(anApp({ texts }), list)).container;
}

function approvalOf(text: string): Element {
  const approval = {
    id: 7,
    page: { title: text },
    stableRevisionId: 10,
    revisionId: 12,
    intentId: text,
    reason: { key: 'seula-check-story_domain-new', params: [text] },
    updatedAt: '2026-11-21T19:04:00Z'
  };
  const texts = createStore({ 'seula-check-story_domain-new': `${text} $1` });
  const shown = <Approval {...{ approval, reportPage: text, reportDays: 14, isRow: false }} />;
  return render(inApp(anApp({ texts }), shown)).container;
}

const wiki = '/api/v1/wikis/fiwiki';

async function queueOf(text: string): Promise<string[]> {
  const answers = {
    [`${wiki}/queue`]: { pages: [filled(queueEntry, text)], total: 1, next: null },
    [`${wiki}/bot`]: botStatus,
    '/api/v1/checks': { checks: [] }
  };
  const said = { 'seula-check-new_domain-title': text, 'seula-check-new_domain-new': `${text} $2` };
  const { container } = drawPage(Queue, '/wikis/fiwiki/queue', answers, { params: { wiki: 'fiwiki' }, said });
  await waitFor(() => expect(container.querySelector('tbody')).not.toBeNull());
  const shape = shapeOf(container);
  endPages();
  return shape;
}

async function decisionOf(text: string): Promise<string[]> {
  const answers = {
    [`${wiki}/decisions/7`]: filled(decisionAccount, text),
    [`${wiki}/changes/10/12`]: filled(change, text)
  };
  const params = { wiki: 'fiwiki', id: '7' };
  const said = { 'seula-check-new_domain-title': text, 'seula-check-new_domain-new': `${text} $2` };
  const { container } = drawPage(DecisionPage, '/decisions/fiwiki/7', answers, { params, said });
  await waitFor(() => expect(container.querySelector('.site-diff')).not.toBeNull());
  const shape = shapeOf(container);
  endPages();
  return shape;
}

/** The same answer with this text wherever the sample has a hostile one. */
function filled(answer: unknown, text: string): unknown {
  return JSON.parse(JSON.stringify(answer), (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(hostile, () => text) : value
  ) as unknown;
}

/** Every element with the names of its attributes; and of addresses, where they lead. */
function shapeOf(container: Element): string[] {
  // A text that names a parameter gets it, and what keeps its direction from spreading.
  const all = [...container.querySelectorAll('*')].filter(({ localName }) => localName !== 'bdi');
  return all.map((element) => {
    const attributes = element.getAttributeNames().sort();
    const leads = attributes
      .filter(
        (name) => /^(href|src|action|formaction|srcdoc|style|data)$/.test(name) || name.startsWith('on')
      )
      .map((name) => `${name}=${/^[a-z]*:?(\/\/[^/?#]*)?/i.exec(element.getAttribute(name) ?? '')?.[0]}`);
    return [element.tagName, ...attributes, ...leads].join(' ');
  });
}
