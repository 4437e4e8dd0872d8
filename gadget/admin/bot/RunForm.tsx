import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownStatus } from '../../api/read-bot-status.ts';
import { useApp } from '../../app.ts';
import { Refused } from '../../api/client.ts';
import { fields, number } from '../../api/guard.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useSession } from '../session-context.ts';
import { readRunStep, type ShownStep } from './read-run-step.ts';
import { RunSteps } from './RunSteps.tsx';

type RunState = 'idle' | 'running' | 'ending' | 'busy' | 'off' | 'not-pending' | 'failed';

const refusals: Partial<Record<string, RunState>> = {
  'run-under-way': 'busy',
  'bot-off': 'off',
  'not-pending': 'not-pending'
};

/** Runs the bot now, over the queue or one page, as a try or for real; shows what it does page by page, and ends it. */
export function RunForm({ status, onDone }: { status: ShownStatus | null; onDone: () => void }) {
  const { speaker, page } = useApp();
  const session = useSession();
  const [state, setState] = useState<RunState>('idle');
  const [steps, setSteps] = useState<readonly ShownStep[]>([]);
  const title = useRef<HTMLInputElement>(null);
  const runId = useRef(0);
  const over = useRef(new AbortController());
  useEffect(() => () => over.current.abort(), []);

  async function run(mode: 'dry-run' | 'live'): Promise<void> {
    const { signal } = (over.current = new AbortController());
    const path = `/v1/wikis/${encodeURIComponent(page.wiki)}/runs`;
    const only = title.current?.value.trim() ?? '';
    const body = { mode, ...(only !== '' && { page: only }) };
    setState('running');
    setSteps([]);
    try {
      runId.current = await session.call({ path, method: 'POST', body }, (answer) =>
        number(fields(answer).runId)
      );
      const take = (data: unknown) => {
        const step = readRunStep(data);
        if (step) setSteps((known) => [...known, step]);
        return step?.step === 'ended' ? ('end' as const) : undefined;
      };
      await session.follow(`/v1/runs/${runId.current}/events`, take, signal);
      setState('idle');
      onDone();
    } catch (fault) {
      setState((fault instanceof Refused && refusals[fault.code]) || 'failed');
    }
  }

  function cancel(): void {
    setState('ending');
    session
      .call({ path: `/v1/runs/${runId.current}`, method: 'DELETE' }, () => null)
      .catch(() => setState('failed'));
  }

  const isRunning = state === 'running' || state === 'ending';
  const accepts = status === null || status.mode === 'trial' || status.mode === 'live';
  const why = !accepts ? 'run-live-mode' : status?.state === 'stopped' ? 'run-live-stopped' : null;
  return (
    <fieldset class="seula-group">
      <legend>{speaker.text('run')}</legend>
      <div class="seula-save__form">
        <input
          ref={title}
          type="text"
          class="seula-input"
          maxLength={255}
          placeholder={speaker.text('run-page')}
          aria-label={speaker.text('run-page')}
        />
        <CdxButton disabled={isRunning} onClick={() => void run('dry-run')}>
          {speaker.text('run-dry')}
        </CdxButton>
        <CdxButton disabled={isRunning || why !== null} onClick={() => void run('live')}>
          {speaker.text('run-live')}
        </CdxButton>
        {isRunning && (
          <CdxButton weight="quiet" disabled={state === 'ending'} onClick={cancel}>
            {speaker.text('run-cancel')}
          </CdxButton>
        )}
      </div>
      {why && <p class="seula-subtle">{speaker.text(why)}</p>}
      {state !== 'idle' && <p role="status">{speaker.text(`run-${state}`)}</p>}
      <RunSteps steps={steps} />
    </fieldset>
  );
}
