import type { ComponentChild } from 'preact';
import type { TrailEvent } from '../../../shared/trail.ts';
import { useStore } from '../../state/use-store.ts';
import { useSite } from '../site.ts';
import { useSelectionWords } from './selection-words.ts';

/** What somebody did, in a sentence. */
export function EventSentence({ event: { kind, facts } }: { event: TrailEvent }) {
  const { speaker, knows, texts } = useSite();
  const said = useStore(texts);
  const selectionWords = useSelectionWords();
  const count = (name: string) => (typeof facts[name] === 'number' ? facts[name] : 0);
  // Ids are no amounts: they have no separators.
  const id = (name: string) => ({ node: <bdi>{String(facts[name] ?? '–')}</bdi> });
  const selection = () => selectionWords(String(facts.selection ?? '–'));

  function sentence(): ComponentChild {
    switch (kind) {
      case 'settings':
        return speaker.rich('audit-did-settings', id('fromVersion'), id('toVersion'));
      case 'run':
        return [
          speaker.rich(facts.mode === 'live' ? 'audit-did-run-live' : 'audit-did-run-dry', id('run')),
          typeof facts.page === 'string' || typeof facts.page === 'number'
            ? [' ', speaker.rich('audit-on-page', id('page'))]
            : null,
          facts.revision ? [' ', speaker.rich('audit-on-revision', id('revision'))] : null
        ];
      case 'undo':
      case 'undo-preview':
        return speaker.rich(`audit-did-${kind}`, count('approvals'), { node: selection() });
      case 'cancel':
        if (facts.run !== undefined) return speaker.rich('audit-did-cancel-run', id('run'));
        return speaker.rich('audit-did-cancel-undo', { node: selection() });
      case 'lift':
        if (typeof facts.check !== 'string') return speaker.text('audit-did-lift-bot');
        return speaker.rich('audit-did-lift', said?.[`seula-check-${facts.check}-title`] ?? facts.check);
      case 'dispute':
        return speaker.rich(
          facts.counts === false ? 'audit-did-dispute-weak' : 'audit-did-dispute',
          id('decision')
        );
      case 'sign-out':
        return speaker.text(
          facts.everywhere === true ? 'audit-did-sign-out-everywhere' : 'audit-did-sign-out'
        );
      case 'refusal':
        return speaker.rich('audit-did-refusal', { node: <code dir="ltr">{facts.route}</code> }, why());
      case 'stop':
      case 'start':
      case 'sign-in':
        return speaker.text(`audit-did-${kind}`);
    }
  }

  function why(): string {
    const code = String(facts.code ?? '');
    const key = `audit-why-${code}`;
    return knows(key) ? speaker.text(key) : code;
  }

  return <span class="seula-said">{sentence()}</span>;
}
