import type { JudgeFigures } from './judge-benchmark.ts';

/** The figures as a text for people: what is promised with its target, then where time and requests went. */
export function reportFigures(figures: JudgeFigures): string {
  const { pages, revisions, cores, node } = figures;
  return [
    `${pages} pages, ${revisions} pending revisions, all checks on; ${cores} cores, Node ${node.slice(1)}`,
    '',
    ...columns(promised(figures)),
    '',
    'Memory is that of the process that judges over HTTP, with Node and the compiler; the wiki is a process of its own.',
    'CPU time is that of all threads; reading the workload from disk is left out.',
    '',
    'Microseconds a revision, by check (shared work counts where it is done first):',
    ...columns(Object.entries(figures.perCheck).map(([id, micros]) => [id, String(micros)])),
    '',
    'Requests of a pass, by kind:',
    ...columns(
      [
        ...new Set([...Object.keys(figures.requestsByKind), ...Object.keys(figures.requestsByKindLiftWing)])
      ].map((kind) => [
        kind,
        String(figures.requestsByKind[kind] ?? 0),
        `${figures.requestsByKindLiftWing[kind] ?? 0} with one score a request`
      ])
    ),
    ...figures.complaints.map((complaint) => `\nNot as it should be: ${complaint}`)
  ].join('\n');
}

function promised(figures: JudgeFigures): string[][] {
  return [
    ['Revisions a CPU second, texts in hand', String(figures.revisionsPerCpuSecond), '(at least 500)'],
    ['Requests a revision, scores in batches', String(figures.requestsPerRevision), '(at most 0.4)'],
    [
      'Requests a revision, one score a request',
      String(figures.requestsPerRevisionLiftWing),
      '(at most 0.8)'
    ],
    ['Revisions a second at 0 ms a request', String(figures.revisionsPerSecondAt0ms), ''],
    ['Revisions a second at 20 ms a request', String(figures.revisionsPerSecondAt20ms), ''],
    ['Revisions a second at 100 ms a request', String(figures.revisionsPerSecondAt100ms), '(at least 40)'],
    ['Most memory, MB', String(figures.peakRssMb), '(below 250)'],
    ['One sentence in an article of 300 KB, ms', String(figures.largeArticleMs), '(below 30)']
  ];
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const first = Math.max(...rows.map(([left = '']) => left.length));
  const second = Math.max(...rows.map(([, middle = '']) => middle.length));
  return rows.map(([left = '', middle = '', ...rest]) =>
    `  ${left.padEnd(first)}  ${middle.padStart(second)}  ${rest.join(' ')}`.trimEnd()
  );
}
