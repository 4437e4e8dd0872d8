import { useApp } from '../../app.ts';
import type { NoteKey } from '../../mw/catalogues.ts';
import type { ShownNote, ShownStep } from './read-run-step.ts';

const most = 8;

/** How far a run is, its last steps, and how it ended. */
export function RunSteps({ steps }: { steps: readonly ShownStep[] }) {
  const { speaker } = useApp();
  const pages = steps
    .map((one) => (one.step === 'listed' ? one.pages : 0))
    .reduce((one, more) => one + more, 0);
  const judged = steps.filter(({ step }) => step === 'judged').length;
  const isOver = steps[steps.length - 1]?.step === 'ended';
  return (
    <>
      {pages > 0 && !isOver && (
        <p>
          <progress value={judged} max={pages} /> {speaker.text('run-progress', judged, pages)}
        </p>
      )}
      <ul class="seula-steps" aria-live="polite">
        {steps
          .filter(({ step }) => step !== 'listed')
          .slice(-most)
          .map((step, index) => (
            <li key={index}>{describe(step)}</li>
          ))}
      </ul>
    </>
  );

  function describe(step: ShownStep) {
    switch (step.step) {
      case 'listed':
        return null;
      case 'ended':
        return <strong>{speaker.text(`run-end-${step.outcome}`, step.judged, step.approved)}</strong>;
      case 'judged':
        return speaker.rich('run-judged', step.title, speaker.text(`decision-${step.decision}`));
      case 'left':
        return (
          <>
            {speaker.rich('run-left', step.title)}
            {because(step.note)}
          </>
        );
      case 'confirmed':
        return (
          <>
            {speaker.rich(step.state === 'done' ? 'run-accepted' : 'run-not-accepted', step.title)}
            {because(step.note)}
          </>
        );
    }
  }

  function because(note: ShownNote | null) {
    if (!note) return null;
    const keys: NoteKey[] = [`bot-halt-${note.code}`, `bot-note-${note.code}`];
    // A key without words is said as it is.
    const key = keys.filter((one) => speaker.text(one) !== one)[0];
    return (
      <>
        {' '}
        <span class="seula-subtle">{key ? speaker.rich(key, ...note.params) : <bdi>{note.code}</bdi>}</span>
      </>
    );
  }
}
