import { useSite } from '../site.ts';

// Both come from package.json when the pages are built; an empty address: it names none.
declare const SEULA_SOURCE: string;
declare const SEULA_VERSION: string;

/** The foot of every page. */
export function Footer() {
  const { speaker } = useSite();
  return (
    <footer class="site-footer">
      <div class="site-footer__in">
        <a href="/decisions">{speaker.text('shell-log')}</a>
        <a href="/api/docs">{speaker.text('shell-api')}</a>
        <a href="/api/health">{speaker.text('shell-health')}</a>
        {SEULA_SOURCE !== '' && (
          <a href={SEULA_SOURCE} rel="noreferrer">
            {speaker.text('shell-source')}
          </a>
        )}
        <span class="seula-subtle">
          {speaker.text('shell-version', SEULA_VERSION)} {speaker.text('shell-licence')}
        </span>
      </div>
    </footer>
  );
}
