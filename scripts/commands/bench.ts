import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarkImpact } from '../bench/impact-benchmark.ts';
import { benchmarkJudging } from '../bench/judge-benchmark.ts';
import { chooseWorkload } from '../bench/choose-workload.ts';
import { collectComplaints } from '../bench/measure/complaints.ts';
import { reportFigures } from '../bench/report-figures.ts';
import { defineCommand, numberOption, UsageError } from './define-command.ts';

/** `seula bench judge` and `seula bench impact`: measure how fast a queue is judged, and settings are tried on stored evidence. */
export default defineCommand({
  name: 'bench',
  summary: 'Measure how fast a made-up queue is judged, or settings are tried on stored evidence',
  operands: 'judge|impact',
  options: {
    pages: { value: 'N', help: 'So many pages with three pending edits each (default 1000; impact: 1667)' },
    workload: { value: 'DIR', help: 'Folder with a workload; made for this run where it is left out' }
  },
  async run({ files, options, json }) {
    const what = files.join(' ');
    if (what !== 'judge' && what !== 'impact')
      throw new UsageError('say what to measure: "seula bench judge" or "seula bench impact".');
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
      const figures = await benchmarkJudging(workload.folder, pages, onStep);
      console.log(json ? JSON.stringify({ ...figures, workload: workload.origin }) : reportFigures(figures));
      return figures.complaints.length > 0 ? 1 : 0;
    } finally {
      await workload.remove();
    }
  }
});

async function measureImpact(
  folder: string,
  pages: number,
  json: boolean,
  onStep: (step: string) => void
): Promise<number> {
  const complaints = collectComplaints();
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
