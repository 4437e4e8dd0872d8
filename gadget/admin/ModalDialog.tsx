import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { cdxIconClose } from '@wikimedia/codex-icons';
import { useApp } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { CdxIcon } from '../codex/CdxIcon.tsx';

/**
 * A dialog over the whole page, by the browser's own means: the focus stays in it, Escape closes it, and what lies under it
 * is out of reach. It stays drawn while it is closed, so that nothing that was typed is lost.
 */
export function ModalDialog(props: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { title, isOpen, onClose, children } = props;
  const { speaker } = useApp();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (!dialog || dialog.open === isOpen) return;
    if (isOpen) dialog.showModal();
    else dialog.close();
  }, [isOpen]);
  return (
    <dialog ref={element} class="seula-dialog" aria-label={title} onClose={onClose}>
      <header class="seula-dialog__head">
        <h2>{title}</h2>
        <CdxButton
          weight="quiet"
          aria-label={speaker.text('dialog-close')}
          title={speaker.text('dialog-close')}
          onClick={onClose}
        >
          <CdxIcon icon={cdxIconClose} />
        </CdxButton>
      </header>
      {children}
    </dialog>
  );
}
