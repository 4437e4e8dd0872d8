import { setFeedbackStage, type FeedbackStage } from '../../server/bot/feedback/feedback-stage.ts';
import { databases } from '../../support/databases.ts';
import { temporaryFile } from './command-line.ts';

/** The bot's stage over a database on disk, with what a command is told of both by its variables. */
export interface CommandStage extends FeedbackStage {
  readonly variables: { readonly SEULA_DATABASE_URL: string; readonly SEULA_WIKIS: string };
}

/** Sets it; `close` removes all of it. */
export async function setCommandStage(): Promise<CommandStage> {
  const database = await databases[0]?.create();
  if (!database) throw new Error('There is no database for tests.');
  const stage = await setFeedbackStage(database.url);
  const { apiUrl } = await stage.parts.wikiOf(stage.wikiId).site();
  const wikis = await temporaryFile('wikis.json', JSON.stringify([{ id: stage.wikiId, apiUrl }]));
  return {
    ...stage,
    variables: { SEULA_DATABASE_URL: database.url, SEULA_WIKIS: wikis.path },
    async close() {
      await wikis.remove();
      await stage.close();
      await database.remove();
    }
  };
}
