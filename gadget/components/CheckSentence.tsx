import type { Message } from '../../shared/message.ts';
import { useApp } from '../app.ts';
import { useStore } from '../state/use-store.ts';

/** What a check or the engine says, in the reader's language; nothing while the catalogue is not there. */
export function CheckSentence({ message }: { message: Message }) {
  const { speaker, texts } = useApp();
  const text = useStore(texts)?.[message.key];
  return text === undefined ? null : <span class="seula-said">{speaker.richText(text, message.params)}</span>;
}
