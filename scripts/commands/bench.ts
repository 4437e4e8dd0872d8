import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarkJudging } from '../bench/judge-benchmark.ts';
import { chooseWorkload } from '../bench/choose-workload.ts';
import { reportFigures } from '../bench/report-figures.ts';
import { defineCommand, numberOption, UsageError } from './define-command.ts';

/** `seula bench judge`: measures how fast, and with how many requests, a queue is judged. */
export default defineCommand({
  name: 'bench',
  summary: 'Measure how fast a made-up queue is judged, and with how many requests',
  operands: 'judge',
  options: {
    pages: { value: 'N', help: 'Judge so many pages with three pending edits each (default 1000)' },
    workload: { value: 'DIR', help: 'Folder with a workload; made for this run where it is left out' }
  },
  async run({ files, options, json }) {
    if (files.join(' ') !== 'judge') throw new UsageError('say what to measure: "seula bench judge".');
    const pages = numberOption('pages', options.pages, { least: 1, most: 100_000, fallback: 1000 });
    if (options.workload !== undefined && !existsSync(join(options.workload, 'meta.json'))) {
      throw new UsageError(`--workload: there is no workload in ${options.workload} (no meta.json).`);
    }
    console.error('Preparing the workload ...');
    const workload = await chooseWorkload(options.workload, pages);
    try {
      const figures = await benchmarkJudging(workload.folder, pages, (step) =>
        console.error(`Measuring: ${step} ...`)
      );
      console.log(json ? JSON.stringify({ ...figures, workload: workload.origin }) : reportFigures(figures));
      return figures.complaints.length > 0 ? 1 : 0;
    } finally {
      await workload.remove();
    }
  }
});
