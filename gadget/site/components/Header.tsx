import { cdxIconBright, cdxIconMoon } from '@wikimedia/codex-icons';
import type { SitePage } from '../../../shared/site-pages.ts';
import { sitePages } from '../../../shared/site-pages.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { CdxIcon } from '../../codex/CdxIcon.tsx';
import { useStore } from '../../state/use-store.ts';
import { addressOf, type Place } from '../router/router.ts';
import { useSite } from '../site.ts';
import { languages } from '../texts/catalogues.ts';
import { nameOfLanguage } from '../texts/language.ts';
import { Choice } from './Choice.tsx';
import { addressForWiki, hasAllWikis, wikiOfPlace } from './wiki-of-place.ts';

/** The head of every page: name, menu, and the choice of wiki, language and colours. */
export function Header(props: {
  current: { page: SitePage; params: Record<string, string> } | null;
  place: Place;
}) {
  const { current, place } = props;
  const { router, speaker, wikis, spoken, prefer } = useSite();
  const served = useStore(wikis) ?? [];
  const page = current?.page ?? null;
  const wiki = wikiOfPlace(current, place, served[0]?.id);
  return (
    <header class="site-header">
      <div class="site-header__in">
        <a class="site-brand" href="/">
          Seula
        </a>
        <nav class="site-menu" aria-label={speaker.text('shell-menu')}>
          <ul>
            {sitePages.map(({ name, path, menu }) => {
              const address = menu && addressIn(path, wiki || (served[0]?.id ?? ''), wiki);
              return (
                address && (
                  <li key={name}>
                    <a href={address} aria-current={page?.name === name ? 'page' : undefined}>
                      {speaker.text(menu)}
                    </a>
                  </li>
                )
              );
            })}
          </ul>
        </nav>
        <div class="site-tools">
          {served.length > 0 && (
            <Choice
              label={speaker.text('shell-wiki')}
              value={wiki}
              options={[
                ...(hasAllWikis(page) ? [{ value: '', label: speaker.text('shell-all-wikis') }] : []),
                ...(wiki === '' || served.some(({ id }) => id === wiki)
                  ? served
                  : [...served, { id: wiki, name: wiki }]
                ).map(({ id, name }) => ({ value: id, label: name }))
              ]}
              onChange={(id) => router.go(addressForWiki(page, place, id))}
            />
          )}
          <Choice
            label={speaker.text('shell-language')}
            value={spoken}
            options={languages.map((code) => ({ value: code, label: nameOfLanguage(code), lang: code }))}
            onChange={(language) => prefer({ language })}
          />
          <ThemeButton />
        </div>
      </div>
    </header>
  );
}

function ThemeButton() {
  const { speaker, preferences, prefer } = useSite();
  const { theme } = useStore(preferences);
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const other = (theme ?? system) === 'dark' ? 'light' : 'dark';
  const words = speaker.text(other === 'dark' ? 'shell-dark' : 'shell-light');
  return (
    <CdxButton
      class="site-theme"
      weight="quiet"
      aria-label={words}
      title={words}
      onClick={() => prefer({ theme: other === system ? null : other })}
    >
      <CdxIcon icon={other === 'dark' ? cdxIconMoon : cdxIconBright} />
    </CdxButton>
  );
}

/** A page of the menu, of the wiki that is looked at where it is about one; '' where there is no wiki. */
function addressIn(path: SitePage['path'], anyWiki: string, wiki: string): string {
  if (!path.includes(':wiki')) return path === '/' ? path : addressOf(path, { wiki });
  return anyWiki === '' ? '' : path.replace(':wiki', encodeURIComponent(anyWiki));
}
