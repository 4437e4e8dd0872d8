import { useId, useState } from 'preact/hooks';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useSite } from '../site.ts';

/** The longest address that browsers, proxies and the companion take for sure. */
const longest = 8_000;

/**
 * The address that brings the same form and result back, with a button that copies it; where the form is too much for an
 * address, the one of the result alone.
 */
export function ShareLink(props: { address: string; withoutForm: string }) {
  const { speaker } = useSite();
  const [isCopied, setCopied] = useState(false);
  const id = useId();
  const isTooLong = props.address.length > longest;
  const address = isTooLong ? props.withoutForm : props.address;
  return (
    <p class="try-share">
      <label for={id}>{speaker.text('try-share')}</label>
      <input
        id={id}
        class="cdx-text-input__input"
        dir="ltr"
        readOnly
        value={address}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <CdxButton
        onClick={() => {
          // Without a secure connection a browser has no clipboard for pages.
          const { clipboard } = navigator as { clipboard?: Clipboard };
          void clipboard?.writeText(address).then(
            () => setCopied(true),
            () => undefined
          );
        }}
      >
        {speaker.text(isCopied ? 'try-share-copied' : 'try-share-copy')}
      </CdxButton>
      <span class="seula-subtle">{speaker.text(isTooLong ? 'try-share-result-only' : 'try-share-kept')}</span>
    </p>
  );
}
