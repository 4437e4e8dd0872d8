import { createStore } from '../../../server/store/create-store.ts';
import { StoreError } from '../../../server/store/store-error.ts';
import type { Store } from '../../../server/ports.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import { decision, dossier, pendingPage, start, storedVerdict } from './samples.ts';

const [url = '', process_ = '1', rounds = '1'] = process.argv.slice(2);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const store = createStore({ url, log: silent });
await store.migrate();
const runId = await store.runs.begin('fiwiki', 'live', start);
for (let round = 0; round < Number(rounds); round += 1) {
  const pageId = Number(process_) + 2 * round;
  const about = { pageId, pending: [10 * pageId + 1] };
  await store.verdicts.save(storedVerdict(about), dossier(about));
  await store.decisions.add(decision({ runId, intentId: `${process_}-${round}` }));
  await store.queue.replace('fiwiki', [pendingPage({ pageId: 1 }), pendingPage({ pageId: 2 })], start);
  await store.runs.beat('fiwiki', { at: start + round, nextPassAt: null, mode: 'live' });
  await saveSettings(store);
}
await store.close();
console.log('done');

async function saveSettings(to: Store): Promise<void> {
  const { version } = await to.settings.current('fiwiki');
  const change = { settings: WikiSettings.parse({}), author: 'Maija', reason: '', at: start };
  try {
    await to.settings.save('fiwiki', { ...change, basedOn: version });
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'version-conflict')) throw error;
    await saveSettings(to);
  }
}
