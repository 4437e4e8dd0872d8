import type { RunDesk, UndoDesk } from '../ports.ts';
import { createRunDesk, type RunDeskParts } from './run-desk.ts';
import { createUndoDesk } from './undo/undo-desk.ts';
import type { UndoParts } from './undo/undo-parts.ts';

/** Where people order what the bot does: runs by hand, and withdrawals. `close` asks what is under way to end, and waits. */
export interface BotDesks {
  readonly runs: RunDesk;
  readonly undos: UndoDesk;
  close(): Promise<void>;
}

/** Opens them. */
export function openBotDesks(parts: RunDeskParts & UndoParts): BotDesks {
  const runs = createRunDesk(parts);
  const undos = createUndoDesk(parts);
  return {
    runs,
    undos,
    close: async () => void (await Promise.all([runs.close(), undos.close()]))
  };
}
