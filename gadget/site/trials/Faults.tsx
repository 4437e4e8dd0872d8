import type { TrialFault } from '../../../shared/trial.ts';
import { useSite } from '../site.ts';

/** The lines that could not be judged, each with the reason. */
export function Faults({ faults }: { faults: readonly TrialFault[] }) {
  const { speaker } = useSite();
  const inOrder = [...faults].sort((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity));
  return (
    <>
      <h3>{speaker.text('try-faults', faults.length)}</h3>
      <ul class="try-faults">
        {inOrder.map(({ line, text, code }, index) => (
          <li key={`${line} ${code} ${index}`}>
            {line !== null && <b>{speaker.text('try-line', line)} </b>}
            {text !== '' && (
              <>
                <bdi class="try-quoted">{text}</bdi>
                {' – '}
              </>
            )}
            {speaker.text(`try-fault-${code}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
