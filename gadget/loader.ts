import { loadCore } from './mw/load-core.ts';
import { mayAsk } from './mw/may-ask.ts';
import { mayConcern } from './mw/may-concern.ts';
import { mediaWiki } from './mw/media-wiki.ts';

/** Runs on every page: fetches the gadget itself only where it may have something to say, and may ask. */
if (mayConcern()) {
  const script = document.currentScript;
  mediaWiki()
    .loader.using(['user.options'])
    .then(() => mayAsk() && loadCore(script));
}
