import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useSite, type PageProps } from '../site.ts';

/** Every page is a file that is fetched when somebody goes there. */
const pages = import.meta.glob<FunctionComponent<PageProps>>('../pages/*.tsx', { import: 'default' });

/** A page by its name, fetched when it is drawn for the first time. */
export function PageFrame({ name, ...props }: PageProps & { name: string }) {
  const { speaker } = useSite();
  const [Page, setPage] = useState<FunctionComponent<PageProps> | null>(() => fetched.get(name) ?? null);
  const [isAbsent, setAbsent] = useState(false);
  useEffect(() => {
    if (Page) return;
    const load = pages[`../pages/${name}.tsx`];
    const coming = load ? load() : Promise.reject(new RangeError(name));
    coming.then(
      (page) => {
        fetched.set(name, page);
        setPage(() => page);
      },
      () => setAbsent(true)
    );
  }, []);
  if (Page) return <Page {...props} />;
  if (!isAbsent) return <p class="seula-unseen">{speaker.text('page-loading')}</p>;
  return (
    <p role="alert">
      {speaker.text('page-absent')}{' '}
      <CdxButton onClick={() => location.reload()}>{speaker.text('page-reload')}</CdxButton>
    </p>
  );
}

const fetched = new Map<string, FunctionComponent<PageProps>>();
