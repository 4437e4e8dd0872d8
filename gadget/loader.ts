import { placeOf } from './mw/concerns.ts';
import { loadCore } from './mw/load-core.ts';
import { readWikiPage } from './mw/wiki-page.ts';

/** Runs on every page: fetches the gadget itself only where it has something to say. */
if (placeOf(readWikiPage())) loadCore(document.currentScript);
