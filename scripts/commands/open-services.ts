import { readConfig, type Config, type WikiEntry } from '../../server/config.ts';
import type { Services } from '../../server/services.ts';
import { readWikisFile } from '../../server/wikis-file.ts';

/** Reads the configuration and opens everything; `close` the services when done. */
export async function openServices(): Promise<{
  config: Config;
  services: Services;
  entries: readonly WikiEntry[];
}> {
  const config = readConfig(process.env);
  const entries = await readWikisFile(config.wikisFile);
  const { createServices } = await import('../../server/services.ts');
  return { config, services: await createServices(config, entries), entries };
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
export function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    const asked = () => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) {
        process.off(signal, asked);
        process.once(signal, () => process.exit(1));
      }
      resolve();
    };
    process.on('SIGTERM', asked);
    process.on('SIGINT', asked);
  });
}
