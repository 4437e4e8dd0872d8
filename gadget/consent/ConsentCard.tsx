import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { keepConsent, keepLater } from '../mw/keep-consent.ts';

/** What is sent to whom, and the two answers; the focus goes to it when the reader asked for it. */
export function ConsentCard({ onLater, hasFocus }: { onLater: () => void; hasFocus: boolean }) {
  const { speaker, consent, companion, page, client } = useApp();
  const { text, rich } = speaker;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasFocus) card.current?.focus();
  }, []);

  function agree(): void {
    consent.set('given');
    void keepConsent(client.address, page.userName);
  }

  function putOff(): void {
    if (consent.get() === 'open') {
      consent.set('later');
      keepLater();
    }
    onLater();
  }

  return (
    <section ref={card} tabIndex={-1} class="seula-box seula-consent" aria-label={text('consent-title')}>
      <h3>{text('consent-title')}</h3>
      <p>{rich('consent-what', { node: <bdi>{companion}</bdi> })}</p>
      <ul>
        <li>{text('consent-sent')}</li>
        <li>{text('consent-address')}</li>
        <li>{text('consent-never')}</li>
      </ul>
      <p class="seula-subtle">{text(page.userName ? 'consent-kept' : 'consent-kept-here')}</p>
      <div class="seula-consent__buttons">
        <CdxButton action="progressive" weight="primary" onClick={agree}>
          {text('consent-agree')}
        </CdxButton>
        <CdxButton onClick={putOff}>{text('consent-later')}</CdxButton>
      </div>
    </section>
  );
}
