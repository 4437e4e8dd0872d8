import type { TrailEvent } from '../../../shared/trail.ts';
import { decisionAddress } from '../decisions/decision-address.ts';
import { addressOf } from '../router/router.ts';
import { useSite, useWiki } from '../site.ts';
import { indexAddress } from '../wiki-address.ts';

/** The ways to what an action was about, or what came of it, as far as there are pages of that. */
export function EventLinks({ event: { kind, wiki, facts } }: { event: TrailEvent }) {
  const { speaker } = useSite();
  const served = useWiki(wiki ?? undefined);
  if (wiki === null) return null;
  const { run, decision, report } = facts;
  const links = [
    typeof run === 'number' && {
      href: addressOf('/decisions', { wiki, run: String(run) }),
      words: speaker.text('audit-decided')
    },
    typeof decision === 'number' && {
      href: decisionAddress({ wiki, id: decision }),
      words: speaker.text('audit-decision')
    },
    typeof report === 'number' &&
      report > 0 &&
      served !== null && {
        href: indexAddress(served.apiUrl, { diff: report }),
        words: speaker.text('audit-report')
      },
    kind === 'undo' && {
      href: addressOf('/decisions', { wiki, state: 'undone' }),
      words: speaker.text('audit-taken-back')
    }
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <div class="site-links site-small">
      {links.map(({ href, words }) => (
        <a key={href} href={href} rel="noreferrer">
          {words}
        </a>
      ))}
    </div>
  );
}
