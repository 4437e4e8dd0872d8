import type { ComponentChild } from 'preact';
import { useStore } from '../../state/use-store.ts';
import { useSite } from '../site.ts';

/** Which approvals are meant by what stands in the trail, such as `run:5`, in words; unknown ones as they stand. */
export function useSelectionWords(): (selection: string) => ComponentChild {
  const { speaker, texts } = useSite();
  const said = useStore(texts);
  return (selection) => {
    const [, by = '', value = ''] = /^(\w+):(.+)$/.exec(selection) ?? [];
    if (by === 'decision' || by === 'run' || by === 'settings')
      return speaker.rich(`audit-of-${by}`, { node: value });
    if (by === 'check') return speaker.rich('audit-of-check', said?.[`seula-check-${value}-title`] ?? value);
    const [from = '', to = ''] = value.split('..');
    if (by !== 'since' || isNaN(Date.parse(from))) return selection;
    if (isNaN(Date.parse(to))) return speaker.rich('audit-of-since', { time: from });
    return speaker.rich('audit-of-time', { time: from }, { time: to });
  };
}
