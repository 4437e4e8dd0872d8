// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ScoreHistory } from '../../../../gadget/site/components/ScoreHistory.tsx';
import type { ScoreHistory as History } from '../../../../shared/score-history.ts';
import { drawPage, endPages } from '../statistics/site-double.tsx';

afterEach(endPages);

const revision = (revisionId: number, revertRisk: number | null, damaging: number | null) => ({
  revisionId,
  timestamp: `2026-11-0${revisionId}T10:00:00Z`,
  user: `Muokkaaja${revisionId}`,
  revertRisk,
  damaging,
  goodfaith: null
});
const known: History = {
  wiki: 'fiwiki',
  page: { id: 5, namespace: 0, title: 'Sivu' },
  state: 'there',
  models: ['revertRisk', 'damaging'],
  revisions: [revision(1, 0.1234, 0.2), revision(2, null, 0.3), revision(3, 0.9, 0.8)],
  open: 0
};

async function drawn(history: unknown) {
  const path = '/api/v1/wikis/fiwiki/pages/5/scores';
  const Placed = () => <ScoreHistory wiki="fiwiki" pageId={5} revisionIds={[2]} />;
  const page = drawPage(Placed, '/decisions/fiwiki/1', { [path]: history });
  await waitFor(() => expect(page.container.querySelector('.score-box, p')).not.toBe(null));
  return page;
}

describe('scores along a history', () => {
  it('are drawn as a line for each model, with gaps where there is no score', async () => {
    const { container } = await drawn(known);
    expect(container.querySelectorAll('.score-chart .score-line')).toHaveLength(2);
    expect(container.querySelectorAll('.score-chart .score-is-revertRisk path')).toHaveLength(2);
    expect(container.querySelectorAll('.score-marked')).toHaveLength(1);
    expect(container.querySelector('svg')?.getAttribute('aria-label')).toContain('3 edits');
  });

  it('stand in a table too, newest first, with the edits of the decision named', async () => {
    const { container } = await drawn(known);
    const rows = [...container.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent)
    );
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['0.9', '0.8'],
      ['none', '0.3'],
      ['0.12', '0.2']
    ]);
    expect(rows[1]?.[0]).toContain('this decision');
    expect(container.querySelector('tbody a')?.getAttribute('href')).toContain('diff=3');
  });

  it.each(['no-models', 'unanswered'])('say in words when there are none: %s', async (state) => {
    const { container } = await drawn({ ...known, state, models: [] });
    expect(container.querySelector('svg')).toBe(null);
    expect(container.textContent).toMatch(/no models|No model/);
  });

  it('are asked for further on request', async () => {
    let calls = 0;
    const { container, asked } = await drawn(() => {
      calls += 1;
      return { ...known, open: calls === 1 ? 4 : 0 };
    });
    const button = container.querySelector('button')!;
    expect(button.textContent).toContain('4 more edits');
    fireEvent.click(button);
    await waitFor(() => expect(container.querySelector('button')).toBe(null));
    expect(asked).toHaveLength(2);
  });
});
