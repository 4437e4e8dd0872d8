import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import type { ShownStatus } from '../../api/read-bot-status.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { BotLine } from '../../components/BotLine.tsx';
import { useStore } from '../../state/use-store.ts';
import { useForms } from '../draft/draft-context.ts';
import { valueAt } from '../draft/json-path.ts';
import { FieldRow } from '../fields/FieldRow.tsx';
import { readField } from '../fields/read-field.ts';
import { mayChange } from '../session.ts';
import { useSession } from '../session-context.ts';
import { ControlForm } from './ControlForm.tsx';
import { PublicationLine } from './PublicationLine.tsx';
import { RunForm } from './RunForm.tsx';
import { UndoForm } from './UndoForm.tsx';

const sections = ['bot', 'feedback', 'publishTo'] as const;

/** The bot: what it does now, stopping, running and undoing for those who may, and its settings. */
export function Bot() {
  const { client, speaker } = useApp();
  const { schema } = useStore(useForms().draft.store);
  const isFixed = !mayChange(useStore(useSession().state));
  const [status, setStatus] = useState<ShownStatus | null>(null);
  const look = () => void client.botStatus().then(setStatus, () => undefined);
  useEffect(look, []);
  return (
    <>
      {status && <BotLine status={status} />}
      {status && status.stopPage !== '' && (
        <p>{speaker.rich('bot-stop-page', { node: <PageLink title={status.stopPage} /> })}</p>
      )}
      {status?.publication && <PublicationLine publication={status.publication} />}
      {!isFixed && (
        <>
          <ControlForm isStopped={status?.stop?.code === 'operator-stopped'} onDone={look} />
          <RunForm status={status} onDone={look} />
          <UndoForm onDone={look} />
        </>
      )}
      {sections.map((name) => {
        const field = valueAt(schema, ['properties', name]);
        return field === undefined ? null : <FieldRow key={name} field={readField(field, [name])} />;
      })}
    </>
  );
}
