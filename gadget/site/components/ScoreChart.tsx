import type { ScoreHistory, ScoreName } from '../../../shared/score-history.ts';

const width = 640;
const height = 160;
const edge = { start: 34, end: 12, top: 10, bottom: 10 };

/** The scores as lines, oldest edit first whatever the direction of the language; marked edits have a line from top to bottom. */
export function ScoreChart(props: { history: ScoreHistory; marked: readonly number[]; label: string }) {
  const { history, marked, label } = props;
  const { models, revisions } = history;
  const across = width - edge.start - edge.end;
  const x = (index: number) =>
    edge.start + (revisions.length < 2 ? across / 2 : (index * across) / (revisions.length - 1));
  return (
    <svg class="score-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} direction="ltr">
      {[0, 0.5, 1].map((value) => (
        <g key={value}>
          <line class="score-grid" x1={edge.start} x2={width - edge.end} y1={y(value)} y2={y(value)} />
          <text class="score-axis" x={edge.start - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {revisions.map(
        ({ revisionId }, index) =>
          marked.includes(revisionId) && (
            <line key={revisionId} class="score-marked" x1={x(index)} x2={x(index)} y1={y(1)} y2={y(0)} />
          )
      )}
      {models.map((model) => {
        const points = revisions.flatMap((revision, index) => {
          const value = revision[model];
          return value === null ? [] : { key: revision.revisionId, x: x(index), y: y(value) };
        });
        return (
          <g key={model} class={`score-line score-is-${model}`}>
            <polyline points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
            {points.map((point) => (
              <path key={point.key} d={shapes[model]} transform={`translate(${point.x} ${point.y})`} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

/** The sign of a line in the legend: shapes tell the lines apart without their colours. */
export function ScoreSign({ model }: { model: ScoreName }) {
  return (
    <svg class="score-sign" viewBox="0 0 28 12" aria-hidden="true">
      <g class={`score-line score-is-${model}`}>
        <polyline points="0,6 28,6" />
        <path d={shapes[model]} transform="translate(14 6)" />
      </g>
    </svg>
  );
}

const shapes: Record<ScoreName, string> = {
  revertRisk: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  damaging: 'M-4-4h8v8h-8z',
  goodfaith: 'M0-5l5 9h-10z'
};

function y(value: number): number {
  return edge.top + (1 - value) * (height - edge.top - edge.bottom);
}
