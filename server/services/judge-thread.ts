import { parentPort, workerData } from 'node:worker_threads';
import { checks } from '../checks/index.generated.ts';
import { evidenceKinds } from '../evidence/index.generated.ts';
import type { PackedReview } from '../ports.ts';
import { createPackedJudge, type Trial } from '../preview/judge-packed.ts';

// A thread that judges stored reviews under the settings that it was started with, batch after batch.
const judge = createPackedJudge(workerData as Trial, {
  checks,
  kinds: evidenceKinds,
  // A check that fails is unavailable, and says so when it fails on something new.
  onFault: () => undefined
});
parentPort?.on('message', (batch: readonly PackedReview[]) => parentPort?.postMessage(judge(batch)));
