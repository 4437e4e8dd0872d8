import type { ShownSuspension } from '../api/read-bot-status.ts';
import { useApp } from '../app.ts';
import { useStore } from '../state/use-store.ts';

const most = 3;

/** Checks that the bot does not believe for now, each with the reason. */
export function Suspensions({ suspensions }: { suspensions: readonly ShownSuspension[] }) {
  const { speaker, texts } = useApp();
  const said = useStore(texts);
  const checks = suspensions.filter(({ checkId }) => checkId !== null);
  if (checks.length === 0) return null;
  const others = checks.length - most;
  return (
    <>
      {checks.slice(0, most).map(({ checkId, reason: { undone, approved, hours } }) => {
        const title = said?.[`seula-check-${checkId}-title`] ?? String(checkId);
        return (
          <span>
            {speaker.rich('suspended', { node: <strong>{title}</strong> }, undone, approved, hours)}
          </span>
        );
      })}
      {others > 0 && <span>{speaker.text('suspended-others', others)}</span>}
    </>
  );
}
