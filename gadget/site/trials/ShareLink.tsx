import { useId, useState } from 'preact/hooks';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useSite } from '../site.ts';

/** The longest address that browsers, proxies and the companion take for sure. */
const longest = 8_000;

/** The address that brings the same form back, with a button that copies it. */
export function ShareLink({ address }: { address: string }) {
  const { speaker } = useSite();
  const [isCopied, setCopied] = useState(false);
  const id = useId();
  if (address.length > longest) return <p class="seula-subtle">{speaker.text('try-share-too-long')}</p>;
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
    </p>
  );
}
