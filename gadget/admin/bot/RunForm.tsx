import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { Refused } from '../../api/client.ts';
import { fields, number } from '../../api/guard.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useSession } from '../session-context.ts';
import { followRun, type ShownStep } from './follow-run.ts';

type RunState = 'idle' | 'running' | 'busy' | 'off' | 'failed';

const shownSteps = 8;

/** Runs the bot now, as a try or for real, and shows what it does page by page. */
export function RunForm({ onDone }: { onDone: () => void }) {
  const { speaker, page, client } = useApp();
  const session = useSession();
  const [state, setState] = useState<RunState>('idle');
  const [steps, setSteps] = useState<readonly ShownStep[]>([]);
  const over = useRef(new AbortController());
  useEffect(() => () => over.current.abort(), []);

  async function run(mode: 'dry-run' | 'live'): Promise<void> {
    const { signal } = (over.current = new AbortController());
    const path = `/v1/wikis/${encodeURIComponent(page.wiki)}/runs`;
    setState('running');
    setSteps([]);
    try {
      const readId = (body: unknown) => number(fields(body).runId);
      const id = await session.call({ path, method: 'POST', body: { mode } }, readId);
      const url = `${client.address}/api/v1/runs/${id}/events`;
      await followRun(url, (step) => setSteps((known) => [...known, step]), signal);
      setState('idle');
      onDone();
    } catch (fault) {
      const code = fault instanceof Refused ? fault.code : '';
      setState(code === 'run-under-way' ? 'busy' : code === 'bot-off' ? 'off' : 'failed');
    }
  }

  const isRunning = state === 'running';
  return (
    <fieldset class="seula-group">
      <legend>{speaker.text('run')}</legend>
      <div class="seula-save__form">
        <CdxButton disabled={isRunning} onClick={() => void run('dry-run')}>
          {speaker.text('run-dry')}
        </CdxButton>
        <CdxButton disabled={isRunning} onClick={() => void run('live')}>
          {speaker.text('run-live')}
        </CdxButton>
      </div>
      {state !== 'idle' && <p role="status">{speaker.text(`run-${state}`)}</p>}
      <ul class="seula-steps" aria-live="polite">
        {steps.slice(-shownSteps).map((step, index) => (
          <li key={index}>{describe(step)}</li>
        ))}
      </ul>
    </fieldset>
  );

  function describe(step: ShownStep) {
    if (step.step === 'ended') return speaker.text('run-ended', step.judged, step.approved);
    if (step.step === 'judged')
      return speaker.rich('run-judged', step.title, speaker.text(`decision-${step.decision}`));
    return speaker.rich(step.state === 'done' ? 'run-accepted' : 'run-not-accepted', step.title);
  }
}
