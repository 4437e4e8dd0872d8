import type { ComponentChild, ComponentChildren } from 'preact';
import { CdxButton } from '../../codex/CdxButton.tsx';
import type { AskFailed } from '../api/ask.ts';
import { useSite } from '../site.ts';
import type { Resource } from '../state/use-resource.ts';

/** What was asked for, once it is there; its room until then; and why there is none. An old answer is dimmed, not taken away. */
export function Loaded<Value>(props: {
  of: Resource<Value>;
  room?: ComponentChild;
  /** In place of the usual words, where nothing is there. */
  missing?: ComponentChild;
  children: (value: Value) => ComponentChildren;
}) {
  const { value, failure, isLoading, again } = props.of;
  if (failure) {
    if (failure.why === 'missing' && props.missing !== undefined) return <>{props.missing}</>;
    return <Failure failure={failure} again={again} />;
  }
  if (value === null) return <div aria-busy="true">{props.room ?? <Room />}</div>;
  return (
    <div class={isLoading ? 'site-old' : ''} aria-busy={isLoading}>
      {props.children(value)}
    </div>
  );
}

/** Why something is not there, and the way to try again where that may help. */
export function Failure({ failure, again }: { failure: AskFailed; again: () => void }) {
  const { speaker } = useSite();
  const { why, sentence, code, retryAfter } = failure;
  return (
    <div class="cdx-message cdx-message--block cdx-message--error site-failure" role="alert">
      <span class="cdx-message__icon" />
      <div class="cdx-message__content">
        <p>
          {why === 'busy'
            ? speaker.text('load-busy', Math.max(1, retryAfter))
            : why === 'refused'
              ? speaker.rich('load-refused', sentence || code)
              : speaker.text(`load-${why}`)}
        </p>
        {why !== 'missing' && <CdxButton onClick={again}>{speaker.text('load-again')}</CdxButton>}
      </div>
    </div>
  );
}

function Room() {
  return (
    <div class="site-room">
      <div class="seula-skeleton" />
      <div class="seula-skeleton" />
      <div class="seula-skeleton" />
    </div>
  );
}
