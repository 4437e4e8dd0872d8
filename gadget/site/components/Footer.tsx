import { useSite } from '../site.ts';

/** The foot of every page. */
export function Footer() {
  const { speaker } = useSite();
  return (
    <footer class="site-footer">
      <div class="site-footer__in">
        <a href="/decisions">{speaker.text('shell-log')}</a>
        <a href="/api/docs">{speaker.text('shell-api')}</a>
        <a href="/api/health">{speaker.text('shell-health')}</a>
        <span class="seula-subtle">{speaker.text('shell-licence')}</span>
      </div>
    </footer>
  );
}
