import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useApp } from '../app.ts';

/** One tab: its name, and what it shows, which stays drawn once it was looked at. */
export interface Tab {
  id: string;
  label: string;
  content: ComponentChild;
}

/** Tabs by the pattern of WAI-ARIA: arrow keys go from one to the next, in the direction of the script. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const { dir } = useApp();
  const [current, setCurrent] = useState(tabs[0]?.id ?? '');
  const [seen, setSeen] = useState<readonly string[]>([current]);
  const row = useRef<HTMLDivElement>(null);

  function show(id: string): void {
    setCurrent(id);
    if (seen.indexOf(id) === -1) setSeen([...seen, id]);
  }

  function move(event: KeyboardEvent, index: number): void {
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const steps: Record<string, number> = {
      [forward]: index + 1,
      [back]: index - 1,
      Home: 0,
      End: tabs.length - 1
    };
    const wanted = steps[event.key];
    const next = wanted === undefined ? undefined : tabs[(wanted + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    show(next.id);
    (row.current?.children[tabs.indexOf(next)] as HTMLElement | undefined)?.focus();
  }

  return (
    <>
      <div ref={row} class="seula-tabs" role="tablist" aria-label={label}>
        {tabs.map(({ id, label: name }, index) => (
          <button
            type="button"
            role="tab"
            key={id}
            id={`seula-tab-${id}`}
            class="seula-tabs__tab"
            aria-selected={id === current}
            aria-controls={`seula-panel-${id}`}
            tabIndex={id === current ? 0 : -1}
            onClick={() => show(id)}
            onKeyDown={(event) => move(event, index)}
          >
            {name}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          role="tabpanel"
          id={`seula-panel-${id}`}
          class="seula-tab"
          aria-labelledby={`seula-tab-${id}`}
          hidden={id !== current}
        >
          {seen.indexOf(id) !== -1 && content}
        </div>
      ))}
    </>
  );
}
