import type { ScoreHistory, ScoreName } from '../../../shared/score-history.ts';
import { useSite } from '../site.ts';

const size = { width: 640, height: 200, side: 32, foot: 24, top: 12 };
const signs: Readonly<Record<ScoreName, 'circle' | 'square' | 'triangle'>> = {
  revertRisk: 'circle',
  damaging: 'square',
  goodfaith: 'triangle'
};

/** Scores along the latest edits as a small drawing; each model has a sign of its own, not a colour alone. */
export function ScoreChart({ history, decided }: { history: ScoreHistory; decided: readonly number[] }) {
  const { speaker } = useSite();
  const { models, revisions } = history;
  const step = (size.width - 2 * size.side) / Math.max(1, revisions.length - 1);
  const x = (index: number) => (revisions.length === 1 ? size.width / 2 : size.side + index * step);
  const y = (score: number) => size.top + (1 - score) * (size.height - size.top - size.foot);
  return (
    <figure class="site-chart">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={speaker.text('scores-title')}
        direction="ltr"
      >
        {[0, 0.5, 1].map((line) => (
          <g key={line}>
            <path class="site-chart__grid" d={`M${size.side} ${y(line)}H${size.width - size.side}`} />
            <text x={size.side - 6} y={y(line) + 4} text-anchor="end">
              {speaker.number(line)}
            </text>
          </g>
        ))}
        {revisions.map(
          ({ revisionId }, index) =>
            decided.includes(revisionId) && (
              <path
                key={revisionId}
                class="site-chart__decided"
                d={`M${x(index)} ${size.top}V${size.height - size.foot}`}
              />
            )
        )}
        {models.map((model) => {
          const points = revisions.flatMap((revision, index) => {
            const score = revision[model];
            return score === null ? [] : [[x(index), y(score)] as const];
          });
          return (
            <g key={model} class={`site-chart__line site-chart__line--${signs[model]}`}>
              <path
                d={points.map(([left, top], index) => `${index === 0 ? 'M' : 'L'}${left} ${top}`).join('')}
              />
              {points.map(([left, top]) => (
                <Sign key={left} sign={signs[model]} x={left} y={top} />
              ))}
            </g>
          );
        })}
        <text x={size.side} y={size.height - 6}>
          {speaker.times.short(revisions[0]?.timestamp ?? '')}
        </text>
        <text x={size.width - size.side} y={size.height - 6} text-anchor="end">
          {speaker.times.short(revisions.at(-1)?.timestamp ?? '')}
        </text>
      </svg>
      <figcaption>
        {models.map((model) => (
          <span key={model} class="site-legend">
            <svg viewBox="0 0 12 12" class={`site-chart__line--${signs[model]}`} aria-hidden="true">
              <Sign sign={signs[model]} x={6} y={6} />
            </svg>
            {speaker.text(`scores-${model}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Sign({ sign, x, y }: { sign: 'circle' | 'square' | 'triangle'; x: number; y: number }) {
  if (sign === 'circle') return <circle cx={x} cy={y} r="4" />;
  if (sign === 'square') return <rect x={x - 4} y={y - 4} width="8" height="8" />;
  return <path class="site-chart__sign" d={`M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z`} />;
}
