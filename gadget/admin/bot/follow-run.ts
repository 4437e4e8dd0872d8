import { fields, number, oneOf, orNull, text } from '../../api/guard.ts';

/** What is shown of a step of a run. */
export type ShownStep =
  | { step: 'judged'; title: string; decision: 'approve' | 'manual' | 'blocked' }
  | { step: 'confirmed'; title: string; state: string }
  | { step: 'ended'; outcome: string; judged: number; approved: number; failure: string | null };

/**
 * Tells what happens in a run as it happens, by the companion's stream of events, until the run ends. Carries neither
 * cookies nor a referrer, which EventSource would.
 */
export async function followRun(
  url: string,
  onStep: (step: ShownStep) => void,
  signal: AbortSignal
): Promise<void> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
  const reader = response.body?.getReader();
  if (!response.ok || !reader) throw new Error(String(response.status));
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const step = line.indexOf('data:') === 0 ? readStep(line.slice(5)) : null;
      if (step) onStep(step);
      if (step?.step === 'ended') return;
    }
  }
}

function readStep(line: string): ShownStep | null {
  try {
    const found = fields(JSON.parse(line));
    const title = () => text(fields(found.page).title);
    switch (found.step) {
      case 'judged':
        return {
          step: 'judged',
          title: title(),
          decision: oneOf('approve', 'manual', 'blocked')(found.decision)
        };
      case 'confirmed':
        return { step: 'confirmed', title: title(), state: text(found.state) };
      case 'ended':
        return {
          step: 'ended',
          outcome: text(found.outcome),
          judged: number(found.pagesJudged),
          approved: number(found.approved),
          failure: orNull(text)(found.failure)
        };
      default:
        return null;
    }
  } catch {
    return null;
  }
}
