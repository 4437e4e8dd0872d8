import { mountIn, type App } from '../app.ts';
import { FromPart } from '../components/FromPart.tsx';
import { findPendingList } from '../dom/pending-rows.ts';
import { selectors } from '../dom/selectors.ts';
import { onHook } from '../mw/on-hook.ts';

/** Where the bar or the panel will be: what asks the reader for consent, until they agree. Nothing is sent before. */
export function mountConsent(app: App, place: 'list' | 'diff', signal: AbortSignal): void {
  const draw = (before: Element | null) => {
    if (!before) return;
    const element = document.createElement('div');
    before.before(element);
    const asked = (
      <FromPart name="consent" room={null}>
        {({ ConsentAsked }) => <ConsentAsked place={place} />}
      </FromPart>
    );
    mountIn(element, app, asked, signal);
  };
  if (place === 'list') {
    draw(findPendingList(document)?.box ?? document.querySelector(selectors.emptyList));
  } else if (app.page.special) {
    draw(document.querySelector(selectors.diffHead));
  } else {
    let isDrawn = false;
    onHook('wikipage.diff', signal, () => {
      if (!isDrawn) draw(document.querySelector(selectors.diffHead));
      isDrawn = true;
    });
  }
}
