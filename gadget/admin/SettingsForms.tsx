import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import { askBeforeLeaving } from '../dom/ask-before-leaving.ts';
import type { Suggest } from '../mw/wiki-lists.ts';
import { useStore } from '../state/use-store.ts';
import { Bot } from './bot/Bot.tsx';
import { Checks } from './Checks.tsx';
import { createDraft, type LeftDraft } from './draft/create-draft.ts';
import { FormsContext } from './draft/draft-context.ts';
import { History } from './history/History.tsx';
import { TrackRecord } from './record/TrackRecord.tsx';
import { SaveBar } from './SaveBar.tsx';
import type { Session } from './session.ts';
import { SessionContext } from './session-context.ts';
import { SignInLine } from './SignInLine.tsx';
import { Tabs, type Tab } from './Tabs.tsx';

/** Keeps changes that are not saved, or (null) forgets them. */
export interface KeptDraft {
  read(): LeftDraft | null;
  write(left: LeftDraft | null): void;
}

/** All settings of a wiki as tabs with forms, and who is signed in; looked up whenever they come to be shown. */
export function SettingsForms(props: {
  session: Session;
  suggest: Suggest;
  isShown: boolean;
  /** Tabs beside those of every place. */
  more: readonly Tab[];
  /** Where changes outlive the page; left out where the page stays. */
  kept?: KeptDraft;
  /** What heads the parts of a form: a step below the heading of the place. */
  heading?: 'h2' | 'h3';
}) {
  const { session, suggest, isShown, more, kept, heading = 'h3' } = props;
  const app = useApp();
  const { text } = app.speaker;
  const [forms] = useState(() => ({ draft: createDraft(app, session), suggest }));
  const { state, document, patch } = useStore(forms.draft.store);
  const isRestored = useRef(false);
  useEffect(() => {
    if (!kept || !document) return;
    const left = isRestored.current ? null : kept.read();
    isRestored.current = true;
    if (left) forms.draft.restore(left);
    else kept.write(Object.keys(patch).length === 0 ? null : { version: document.version, patch });
  }, [document, patch]);
  const isLosable = !kept && Object.keys(patch).length > 0;
  useEffect(() => {
    if (!isLosable) return undefined;
    const saved = new AbortController();
    askBeforeLeaving(saved.signal);
    return () => saved.abort();
  }, [isLosable]);
  useEffect(() => {
    if (!isShown) return;
    void session.look();
    if (Object.keys(forms.draft.store.get().patch).length === 0) void forms.draft.load();
  }, [isShown]);
  const waiting =
    state === 'asking' || state === 'failed' ? (
      <p role="status">{text(state === 'asking' ? 'asking' : 'unreachable')}</p>
    ) : null;
  const tabs = [
    { id: 'checks', label: text('tab-checks'), content: waiting ?? <Checks heading={heading} /> },
    { id: 'bot', label: text('tab-bot'), content: waiting ?? <Bot /> },
    { id: 'record', label: text('tab-record'), content: <TrackRecord /> },
    { id: 'history', label: text('tab-history'), content: waiting ?? <History /> },
    ...more
  ];
  return (
    <SessionContext.Provider value={session}>
      <FormsContext.Provider value={forms}>
        <SignInLine />
        <Tabs label={text('settings')} tabs={tabs} />
        <SaveBar />
      </FormsContext.Provider>
    </SessionContext.Provider>
  );
}
