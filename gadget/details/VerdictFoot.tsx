import type { ShownVerdict } from '../api/shown-verdict.ts';
import { useApp } from '../app.ts';
import { pageUrl } from '../mw/page-url.ts';

/** The last line of a verdict: what it was made from, when, and under which settings. */
export function VerdictFoot({ verdict, revisionId }: { verdict: ShownVerdict; revisionId: number }) {
  const { client, page, speaker } = useApp();
  const { judgedAt, settingsVersion, stableRevisionId } = verdict;
  const when = { node: speaker.times.relative(judgedAt) };
  return (
    <div class="seula-foot">
      <a
        href={client.dossierUrl(revisionId)}
        download={`seula-${page.wiki}-${revisionId}.json`}
        rel="noreferrer"
      >
        {speaker.text('evidence')}
      </a>
      <a href={pageUrl(verdict.page.title, { oldid: stableRevisionId, diff: revisionId })}>
        {speaker.text('permalink')}
      </a>
      <span class="seula-subtle seula-foot__judged" title={speaker.times.long(judgedAt)}>
        {speaker.rich('judged', when, settingsVersion ?? '–')}
      </span>
    </div>
  );
}
