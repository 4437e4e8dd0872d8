import { useEffect, useRef, useState } from 'preact/hooks';
import { Refused } from '../../api/client.ts';
import { useApp } from '../../app.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useSession } from '../session-context.ts';
import { ImpactResult } from './ImpactResult.tsx';
import { readPreview } from './read-impact.ts';

type Progress = ReturnType<typeof readPreview> | 'starting' | 'busy' | 'failed' | null;

const lookMs = 500;

/** Tries the changes on the edits of the last days before they are saved; the wiki is asked for nothing. */
export function Impact({ patch }: { patch: unknown }) {
  const { speaker, page, clock } = useApp();
  const session = useSession();
  const [progress, setProgress] = useState<Progress>(null);
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  useEffect(() => {
    running.current.abort();
    setProgress(null);
  }, [patch]);

  async function run(): Promise<void> {
    const { signal } = (running.current = new AbortController());
    const path = `/v1/wikis/${encodeURIComponent(page.wiki)}/settings/previews`;
    setProgress('starting');
    try {
      let now = await session.call({ path, method: 'POST', body: { patch } }, readPreview);
      const own = `/v1/previews/${encodeURIComponent(now.preview)}`;
      signal.addEventListener('abort', () => {
        session.call({ path: own, method: 'DELETE' }, () => null).catch(() => undefined);
      });
      while (now.state === 'running' && !signal.aborted) {
        setProgress(now);
        await clock.wait(lookMs, signal);
        now = await session.call({ path: own }, readPreview);
      }
      if (!signal.aborted) setProgress(now.state === 'done' ? now : 'failed');
    } catch (fault) {
      const isBusy = fault instanceof Refused && fault.code === 'preview-under-way';
      if (!signal.aborted) setProgress(isBusy ? 'busy' : 'failed');
    }
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
