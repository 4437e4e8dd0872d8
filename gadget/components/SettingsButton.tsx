import { useRef, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import { CdxButton } from '../codex/CdxButton.tsx';
import { createStore } from '../state/store.ts';
import { FromPart } from './FromPart.tsx';
import { QuietLine } from './QuietLine.tsx';

/** The way to the settings, which are a part of their own, fetched by the first click. */
export function SettingsButton() {
  const { speaker } = useApp();
  const [isWanted, setWanted] = useState(false);
  const { current: open } = useRef(createStore(false));
  return (
    <>
      <CdxButton
        weight="quiet"
        aria-haspopup="dialog"
        onClick={() => {
          setWanted(true);
          open.set(true);
        }}
      >
        {speaker.text('settings')}
      </CdxButton>
      {isWanted && (
        <FromPart name="admin" room={<QuietLine why="asking" />}>
          {({ Settings }) => <Settings open={open} />}
        </FromPart>
      )}
    </>
  );
}
