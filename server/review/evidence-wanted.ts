import type { Site } from '../../shared/site.ts';
import type { EnabledCheck } from './evaluate.ts';

/** Ids of the evidence without which a check cannot answer under its options on this wiki. */
export function evidenceNeeded({ check, options }: EnabledCheck, site: Site): string[] {
  const called = Object.entries(check.needsIf ?? {}).filter(([, isCalledFor]) => isCalledFor(options, site));
  return [...check.needs, ...called.map(([kind]) => kind)];
}

/** Ids of all evidence that a check uses under its options on this wiki. */
export function evidenceWanted(enabled: EnabledCheck, site: Site): string[] {
  return [...evidenceNeeded(enabled, site), ...(enabled.check.mayUse ?? [])];
}
