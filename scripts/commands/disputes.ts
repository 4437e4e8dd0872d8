import { RegressionCase } from '../../shared/regression-case.ts';
import type { Dispute } from '../../server/ports.ts';
import { counted } from './counted.ts';
import { defineCommand, UsageError } from './define-command.ts';
import { openStore } from './open-store.ts';

/** `seula disputes export`: what people reported as wrongly accepted, as regression cases for `seula replay`. */
export default defineCommand({
  name: 'disputes',
  summary: 'Turn reports of wrong approvals into regression cases',
  operands: 'export',
  options: {
    wiki: { value: 'ID', help: 'Only reports from this wiki' },
    all: { help: 'Reports of people who may not review, too' }
  },
  async run({ files, options, switches, json }) {
    const [work, ...rest] = files;
    if (work !== 'export' || rest.length > 0)
      throw new UsageError('say what to do: "seula disputes export" writes cases, one a line.');
    const { store, wikiIds } = await openStore();
    try {
      const { wiki = null } = options;
      if (wiki !== null && !wikiIds.includes(wiki))
        throw new UsageError(`--wiki: "${wiki}" is not served. Configured: ${wikiIds.join(', ')}.`);
      const told = new Set<number>();
      const counts = { cases: 0, withoutDossier: 0, untrusted: 0 };
      for await (const dispute of store.disputes.all(wiki)) {
        if (!dispute.trusted && !switches.has('all')) counts.untrusted += 1;
        else if (told.has(dispute.decisionId)) continue;
        else {
          const regressionCase = toCase(dispute);
          if (regressionCase) {
            told.add(dispute.decisionId);
            console.log(JSON.stringify(regressionCase));
          }
          counts[regressionCase ? 'cases' : 'withoutDossier'] += 1;
        }
      }
      console.error(json ? JSON.stringify(counts) : sentence(counts));
      return 0;
    } finally {
      await store.close();
    }
  }
});

/** Null where it is no longer known what the approval was judged from. Who reported does not leave the database. */
function toCase({ id, wiki, revisionId, words, dossier }: Dispute): RegressionCase | null {
  if (!dossier?.pending.some((revision) => revision.id === revisionId)) return null;
  return RegressionCase.parse({
    ...dossier,
    case: {
      name: `${wiki}: report ${id}`,
      why: words === '' ? 'A reviewer reported that this was wrongly accepted.' : words,
      edits: [{ revisionId, label: 'bad', expected: 'manual' }],
      expectedPage: 'manual'
    }
  });
}

function sentence({
  cases,
  withoutDossier,
  untrusted
}: Record<'cases' | 'withoutDossier' | 'untrusted', number>): string {
  const left = [
    ...(withoutDossier > 0 ? [`${withoutDossier} whose dossier is gone`] : []),
    ...(untrusted > 0 ? [`${untrusted} of people who may not review (--all takes them too)`] : [])
  ];
  return `${counted(cases, 'case')}${left.length > 0 ? `; left out: ${left.join(', ')}` : ''}`;
}
