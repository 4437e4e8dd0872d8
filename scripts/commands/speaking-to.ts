import { ConfigError } from '../../server/config.ts';
import { UsageError, WorkError } from './define-command.ts';
import { explainFailure } from './explain-failure.ts';

/** Runs work on the wiki at this address; what fails becomes a WorkError that names the address and the way out. */
export async function speakingTo<T>(apiUrl: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof UsageError || fault instanceof ConfigError) throw fault;
    throw new WorkError(explainFailure(fault, apiUrl));
  }
}
