import { useApp } from '../app.ts';
import { pendingDiffUrl } from '../mw/page-url.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import type { BoardEntry } from '../state/verdict-board.ts';
import { Badge } from './Badge.tsx';
import { CheckSentence } from './CheckSentence.tsx';
import { QuietLine } from './QuietLine.tsx';

/** One small line on an article: the verdict on what is pending, and the link to it. */
export function ArticleLine({ entry }: { entry: Store<BoardEntry> }) {
  const { speaker, page, client } = useApp();
  const known = useStore(entry);
  const reachable = useStore(client.gate.reachable);
  if (known.state === 'judged') {
    const { decision, reason, stableRevisionId } = known.verdict;
    return (
      <p class="seula-article">
        <Badge decision={decision} size="small" />{' '}
        <span class="seula-article__reason">
          <CheckSentence message={reason} />
        </span>{' '}
        <a href={pendingDiffUrl(page.title, stableRevisionId)}>{speaker.text('article-diff')}</a>
      </p>
    );
  }
  return <p class="seula-article">{!reachable && <QuietLine why="unreachable" />}</p>;
}
