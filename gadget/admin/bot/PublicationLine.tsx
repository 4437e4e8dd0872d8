import type { Publication } from '../../../shared/bot-status.ts';
import { useApp } from '../../app.ts';
import { PageLink } from '../../components/PageLink.tsx';
import type { MessageKey } from '../../mw/catalogues.ts';

/** Where everybody can read the settings, or why they could not be written there and what helps. */
export function PublicationLine({ publication: { title, trouble } }: { publication: Publication }) {
  const { speaker } = useApp();
  const page = { node: <PageLink title={title} /> };
  if (!trouble) return <p>{speaker.rich('published-to', page)}</p>;
  const [, key = 'unpublished-other'] = families.filter(([codes]) => codes.test(trouble.code))[0] ?? [];
  return (
    <p class="seula-fault" role="status">
      {speaker.rich(key, page, trouble.code)}{' '}
      <span title={speaker.times.long(trouble.since)}>({speaker.times.relative(trouble.since)})</span>
    </p>
  );
}

/** What codes of failures have in common. */
const families: readonly [RegExp, MessageKey][] = [
  [/^permissiondenied$/, 'unpublished-grant'],
  [/^mycustomjsonprotected$/, 'unpublished-json'],
  [/^cantcreate$/, 'unpublished-missing'],
  [/^foreign$/, 'unpublished-foreign'],
  [/protected/, 'unpublished-protected'],
  [/block|^assert|^login-|^no-account$|^mwoauth-/, 'unpublished-account']
];
