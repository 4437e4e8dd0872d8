import { pageUrl } from '../mw/page-url.ts';

/** A link to a page of the wiki by its title. */
export function PageLink({ title }: { title: string }) {
  return (
    <a href={pageUrl(title)}>
      <bdi>{title}</bdi>
    </a>
  );
}
