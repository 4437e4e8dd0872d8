import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseWorkload } from '../bench/choose-workload.ts';
import { collectComplaints } from '../bench/measure/complaints.ts';
import { reportFigures } from '../bench/report-figures.ts';
import { defineCommand, numberOption, UsageError } from './define-command.ts';

/** `seula bench judge`, `impact` and `api`: measure how fast a queue is judged, settings are tried, and the API answers. */
export default defineCommand({
  name: 'bench',
  summary:
    'Measure how fast a made-up queue is judged, settings are tried on stored evidence, or the API answers',
  operands: 'judge|impact|api',
  options: {
    pages: { value: 'N', help: 'So many pages with three pending edits each (default 1000; impact: 1667)' },
    records: { value: 'N', help: 'api: so many reviews are stored (default 5000)' },
    seconds: { value: 'N', help: 'api: for so many seconds each answer is asked for (default 8)' },
    workload: { value: 'DIR', help: 'Folder with a workload; made for this run where it is left out' }
  },
  async run({ files, options, json }) {
    const what = files.join(' ');
    if (what === 'api') return measureApi(options, json);
    if (what !== 'judge' && what !== 'impact')
      throw new UsageError(
        'say what to measure: "seula bench judge", "seula bench impact" or "seula bench api".'
      );
    const fallback = what === 'judge' ? 1000 : 1667;
    const pages = numberOption('pages', options.pages, { least: 1, most: 100_000, fallback });
    if (options.workload !== undefined && !existsSync(join(options.workload, 'meta.json'))) {
      throw new UsageError(`--workload: there is no workload in ${options.workload} (no meta.json).`);
    }
    console.error('Preparing the workload ...');
    const workload = await chooseWorkload(options.workload, pages);
    const onStep = (step: string) => console.error(`Measuring: ${step} ...`);
    try {
      if (what === 'impact') return await measureImpact(workload.folder, pages, json, onStep);
      // Each benchmark loads its own part of the program alone: what the others need would count as memory of this one.
      const { benchmarkJudging } = await import('../bench/judge-benchmark.ts');
      const figures = await benchmarkJudging(workload.folder, pages, onStep);
      console.log(json ? JSON.stringify({ ...figures, workload: workload.origin }) : reportFigures(figures));
      return figures.complaints.length > 0 ? 1 : 0;
    } finally {
      await workload.remove();
    }
  }
});

async function measureApi(options: { records?: string; seconds?: string }, json: boolean): Promise<number> {
  const records = numberOption('records', options.records, { least: 1, most: 1_000_000, fallback: 5_000 });
  const seconds = numberOption('seconds', options.seconds, { least: 1, most: 600, fallback: 8 });
  const complaints = collectComplaints();
  const onStep = (step: string) => console.error(`Measuring: ${step} ...`);
  const { benchmarkApi } = await import('../bench/api-benchmark.ts');
  const figures = await benchmarkApi({ records, seconds, uncachedRecords: 100_000 }, complaints, onStep);
  if (json) console.log(JSON.stringify(figures));
  else
    for (const series of ['pending', 'statistics', 'charts'] as const)
      console.log(
        `${series.padEnd(12)}${figures[`${series}PerSecond`]} answers a second, p99 ${figures.p99Of[series]} ms`
      );
  if (!json) console.log(`Memory: ${figures.megabytesAtStart} MB, afterwards ${figures.megabytesAtEnd} MB`);
  if (!json)
    for (const [name, ms] of Object.entries(figures.uncachedMs))
      console.log(`  ${name.padEnd(18)}${ms} ms with ${figures.uncachedRecords} reviews, not kept`);
  return figures.failures > 0 ? 1 : 0;
}

async function measureImpact(
  folder: string,
  pages: number,
  json: boolean,
  onStep: (step: string) => void
): Promise<number> {
  const complaints = collectComplaints();
  const { benchmarkImpact } = await import('../bench/impact-benchmark.ts');
  const figures = await benchmarkImpact(folder, pages, complaints, onStep);
  if (json) {
    console.log(JSON.stringify(figures));
    return 0;
  }
  console.log(`${figures.revisions} stored edits, ${figures.megabytesStored} MB of evidence`);
  for (const [name, seconds] of Object.entries(figures.seconds))
    console.log(
      `  ${name.padEnd(18)}${seconds.toFixed(2)} s, ${figures.changed[name] ?? 0} decided otherwise`
    );
  console.log(`The thread that answers was held up for ${Math.round(figures.heldUpMs)} ms at most`);
  return 0;
}
