import type { ComponentChildren } from 'preact';
import { useApp } from '../app.ts';
import { QuietLine } from './QuietLine.tsx';

/**
 * The panel above a diff, of one size whatever is known. Where the verdict is said is there from the start, so that it is
 * read out when it comes; until then it holds the room.
 */
export function PanelFrame(props: {
  verdict?: ComponentChildren;
  act?: ComponentChildren;
  isSlow?: boolean;
  /** It may grow, since the reader has unfolded something. */
  isGrown?: boolean;
  children?: ComponentChildren;
}) {
  const { verdict, act, isSlow, isGrown, children } = props;
  const { speaker } = useApp();
  return (
    <section
      class={`seula-box seula-panel ${isGrown ? 'seula-is-grown' : ''}`}
      aria-label={speaker.text('panel-label')}
      aria-busy={!verdict}
    >
      <div class="seula-panel__head">
        <div class="seula-panel__verdict" role="status">
          {verdict ??
            (isSlow ? (
              <QuietLine why="slow" />
            ) : (
              <>
                <div class="seula-skeleton" />
                <div class="seula-skeleton" />
              </>
            ))}
        </div>
        {act}
      </div>
      {children}
    </section>
  );
}
