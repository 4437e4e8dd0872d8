import type { Site } from '../../shared/site.ts';
import { perObjectWith } from '../text/version.ts';
import type { EnabledCheck } from './evaluate.ts';

/** Ids of the evidence without which a check cannot answer under its options on this wiki. */
export const evidenceNeeded: (enabled: EnabledCheck, site: Site) => readonly string[] = perObjectWith(
  ({ check, options }: EnabledCheck, site: Site) => {
    const called = Object.entries(check.needsIf ?? {}).filter(([, isCalledFor]) =>
      isCalledFor(options, site)
    );
    return [...check.needs, ...called.map(([kind]) => kind)];
  }
);

/** Ids of all evidence that a check uses under its options on this wiki. */
export const evidenceWanted: (enabled: EnabledCheck, site: Site) => readonly string[] = perObjectWith(
  (enabled: EnabledCheck, site: Site) => [...evidenceNeeded(enabled, site), ...(enabled.check.mayUse ?? [])]
);
