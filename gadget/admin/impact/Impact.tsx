import { useEffect, useRef, useState } from 'preact/hooks';
import { Refused } from '../../api/client.ts';
import { useApp } from '../../app.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useForms } from '../draft/draft-context.ts';
import { useSession } from '../session-context.ts';
import { ImpactResult } from './ImpactResult.tsx';
import { readPreview } from './read-impact.ts';

type Progress = ReturnType<typeof readPreview> | 'starting' | 'busy' | 'failed' | null;

const lookMs = 500;

/** Tries the changes on the edits of the last days before they are saved; the wiki is asked for nothing. */
export function Impact({ patch }: { patch: unknown }) {
  const { speaker, page, clock } = useApp();
  const session = useSession();
  const { draft } = useForms();
  const [progress, setProgress] = useState<Progress>(null);
  const running = useRef(new AbortController());
  /** Of the preview before, which has to be over at the companion first. */
  const ended = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => () => running.current.abort(), []);
  useEffect(() => {
    running.current.abort();
    setProgress(null);
  }, [patch]);

  async function run(): Promise<void> {
    running.current.abort();
    const { signal } = (running.current = new AbortController());
    const path = `/v1/wikis/${encodeURIComponent(page.wiki)}/settings/previews`;
    setProgress('starting');
    try {
      await ended.current;
      if (signal.aborted) return;
      const begun = session.call({ path, method: 'POST', body: { patch } }, readPreview);
      // Whoever stops it before it is known to have begun stops it all the same.
      const over = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      ended.current = over.then(() => begun).then(end, () => undefined);
      let now = await begun;
      const own = `/v1/previews/${encodeURIComponent(now.preview)}`;
      while (now.state === 'running' && !signal.aborted) {
        setProgress(now);
        await clock.wait(lookMs, signal);
        now = await session.call({ path: own }, readPreview);
      }
      if (!signal.aborted) setProgress(now.state === 'done' ? now : 'failed');
    } catch (fault) {
      if (signal.aborted) return;
      if (fault instanceof Refused && fault.code === 'settings-refused') {
        setProgress(null);
        draft.blame(fault);
        return;
      }
      const isBusy = fault instanceof Refused && fault.code === 'preview-under-way';
      setProgress(isBusy ? 'busy' : 'failed');
    }
  }

  function end({ preview }: { preview: string }): Promise<unknown> {
    const path = `/v1/previews/${encodeURIComponent(preview)}`;
    return session.call({ path, method: 'DELETE' }, () => null).catch(() => undefined);
  }

  const isRunning =
    progress === 'starting' || (typeof progress === 'object' && progress?.state === 'running');
  return (
    <div class="seula-impact">
      {isRunning ? (
        <p role="status">
          {speaker.text('impact-running')}{' '}
          {typeof progress === 'object' && progress && (
            <progress value={progress.done} max={progress.of || 1} />
          )}{' '}
          <button
            type="button"
            class="seula-link"
            onClick={() => {
              running.current.abort();
              setProgress(null);
            }}
          >
            {speaker.text('impact-stop')}
          </button>
        </p>
      ) : (
        <CdxButton onClick={() => void run()}>{speaker.text('impact-try')}</CdxButton>
      )}
      {(progress === 'failed' || progress === 'busy') && (
        <p role="status">{speaker.text(progress === 'busy' ? 'impact-busy' : 'impact-failed')}</p>
      )}
      {typeof progress === 'object' && progress?.impact && <ImpactResult impact={progress.impact} />}
    </div>
  );
}
