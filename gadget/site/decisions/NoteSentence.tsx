import { useSite } from '../site.ts';

/** Why a decision ended as it did, in words as far as its code has some. */
export function NoteSentence({ note, params }: { note: string; params: readonly string[] | undefined }) {
  const { speaker, knows } = useSite();
  const key = [`bot-note-${note}`, `bot-halt-${note}`].find(knows);
  return (
    <span class="seula-said">
      {key && knows(key) ? speaker.rich(key, ...(params ?? [])) : speaker.rich('state-other', note)}
    </span>
  );
}
