import type { Clock, Refusal, TrailStore } from '../ports.ts';

const hourMs = 3_600_000;
const mostRemembered = 10_000;

/** Enters refusals in the trail, the same one once an hour: asking in vain must not fill it. */
export function noteRefusals(
  trail: Pick<TrailStore, 'enter'>,
  clock: Pick<Clock, 'now'>
): (refusal: Refusal) => Promise<void> {
  const told = new Set<string>();
  return async ({ route, code, wiki, person: { centralId, name } }) => {
    const at = clock.now();
    const key = JSON.stringify([Math.floor(at / hourMs), centralId, route, wiki, code]);
    if (told.has(key)) return;
    if (told.size >= mostRemembered) told.clear();
    told.add(key);
    await trail.enter({ kind: 'refusal', wiki, by: name, facts: { route, code }, at });
  };
}
