import { z } from 'zod';
import { oncePerPass } from './asking/once-per-pass.ts';
import { defineEvidence, type Sources } from './define-evidence.ts';

const GlobalBots = z.object({ names: z.array(z.string()) });

const Answer = z.object({
  query: z.object({ globalallusers: z.array(z.object({ name: z.string() })) })
});

/** The accounts that are bots on all wikis (list=globalallusers); nobody where the wiki has no central accounts. */
export default defineEvidence({
  id: 'globalBots',
  scope: 'wiki',
  cost: 'batched',
  schema: GlobalBots,
  unavailable: {
    en: 'The list of global bots could not be read.',
    qqq: 'Shown for a check that needs the names of the bots that work on all wikis.'
  },
  async fetch(subjects, sources) {
    const listed = await oncePerPass('global bots', ['all'], sources, () => readNames(sources));
    const names = [...(listed.get('all') ?? [])];
    return new Map(subjects.map(({ key }) => [key, { value: { names } }]));
  }
});

async function readNames({ api, site, signal }: Sources): Promise<Map<string, string[]>> {
  const names: string[] = [];
  if (site.extensions.includes('CentralAuth')) {
    const params = { action: 'query', list: 'globalallusers', agugroup: 'global-bot', agulimit: 'max' };
    for await (const { query } of api.queryAll(params, Answer, signal ? { signal } : {})) {
      names.push(...query.globalallusers.map(({ name }) => name));
    }
  }
  return new Map([['all', names]]);
}
