import { loadCore } from './mw/load-core.ts';
import { mayConcern } from './mw/may-concern.ts';

/** Runs on every page: fetches the gadget itself only where it may have something to say. */
if (mayConcern()) loadCore(document.currentScript);
