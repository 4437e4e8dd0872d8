import { useRef, useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useStore } from '../../state/use-store.ts';
import { useForms } from '../draft/draft-context.ts';
import { mayChange } from '../session.ts';
import { useSession } from '../session-context.ts';
import { mostBytes, readFile, writeFile, type FileOfSettings } from './read-file.ts';
import { saveFile } from './save-file.ts';

type Taken = FileOfSettings | { state: 'unsaved' | 'too-large' | 'unreadable' | 'taken' | 'nothing' };

/** Settings as a file: written for everybody; read by those who may change them, as changes that are not saved yet. */
export function Transfer() {
  const { speaker, page } = useApp();
  const { draft } = useForms();
  const { document, patch, schema } = useStore(draft.store);
  const isFixed = !mayChange(useStore(useSession().state));
  const [taken, setTaken] = useState<Taken | null>(null);
  const input = useRef<HTMLInputElement>(null);
  if (!document) return null;
  const { settings, version } = document;

  async function open(file: File): Promise<void> {
    if (Object.keys(patch).length > 0) return setTaken({ state: 'unsaved' });
    if (file.size > mostBytes) return setTaken({ state: 'too-large' });
    const content = await file.text().catch(() => null);
    if (content === null) return setTaken({ state: 'unreadable' });
    const found = readFile(content, { wiki: page.wiki, settings, schema });
    if (found.state === 'read') take(found.patch);
    else setTaken(found);
  }

  function take(changes: Readonly<Record<string, unknown>>): void {
    draft.take(changes);
    const isSame = Object.keys(draft.store.get().patch).length === 0;
    setTaken({ state: isSame ? 'nothing' : 'taken' });
  }

  function words(): string {
    if (!taken || taken.state === 'read') return '';
    if (taken.state === 'unknown')
      return speaker.text('import-unknown', taken.names.length, [...taken.names.slice(0, 5)]);
    if (taken.state === 'other-wiki') return speaker.text('import-other-wiki', taken.wiki, page.wiki);
    if (taken.state === 'too-large') return speaker.text('import-too-large', mostBytes / 1024);
    return speaker.text(`import-${taken.state}`);
  }

  return (
    <div class="seula-transfer">
      <div class="seula-save__form">
        <CdxButton
          onClick={() => saveFile(writeFile(page.wiki, document), `seula-${page.wiki}-${version}.json`)}
        >
          {speaker.text('export')}
        </CdxButton>
        {!isFixed && (
          <>
            <CdxButton onClick={() => input.current?.click()}>{speaker.text('import')}</CdxButton>
            <input
              ref={input}
              type="file"
              accept=".json,application/json"
              hidden
              aria-label={speaker.text('import')}
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file) void open(file);
                // The same file can be chosen again, once it is mended.
                currentTarget.value = '';
              }}
            />
          </>
        )}
      </div>
      <p role="status">{words()}</p>
      {taken?.state === 'other-wiki' && (
        <CdxButton onClick={() => take(taken.patch)}>{speaker.text('import-anyway')}</CdxButton>
      )}
    </div>
  );
}
