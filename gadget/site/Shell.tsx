import { useEffect, useRef } from 'preact/hooks';
import { findSitePage } from '../../shared/site-pages.ts';
import { useStore } from '../state/use-store.ts';
import { Footer } from './components/Footer.tsx';
import { Header } from './components/Header.tsx';
import { PageFrame } from './components/PageFrame.tsx';
import { isUnserved, useSite } from './site.ts';

/** What stands around every page, and the page. After a move, the reader's place is the head of the new page. */
export function Shell() {
  const { router, speaker, wikis } = useSite();
  const place = useStore(router.place);
  const found = findSitePage(place.path);
  const served = useStore(wikis);
  const name = found && !isUnserved(found, served) ? found.page.name : 'Missing';
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [place.path]);
  return (
    <>
      <a class="site-skip" href="#content">
        {speaker.text('shell-skip')}
      </a>
      <Header current={found} place={place} />
      <main id="content" class="site-main" tabIndex={-1} ref={main}>
        <PageFrame
          key={`${name} ${place.path}`}
          name={name}
          params={found?.params ?? {}}
          query={place.query}
          change={router.change}
        />
      </main>
      <Footer />
    </>
  );
}
