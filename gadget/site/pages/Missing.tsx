import { useSite, useTitle, type PageProps } from '../site.ts';

/** What stands at an address where there is no page, or that is about a wiki that is not served. */
export default function Missing({ params: { wiki } }: PageProps) {
  const { router, speaker } = useSite();
  useTitle(speaker.text('missing-title'));
  return (
    <>
      <h1>{speaker.text('missing-title')}</h1>
      <p>
        {wiki === undefined
          ? speaker.rich('missing-text', {
              node: <code dir="ltr">{router.place.get().path.slice(0, 200)}</code>
            })
          : speaker.rich('missing-wiki', wiki)}
      </p>
      <p>
        <a href="/">{speaker.text('missing-home')}</a>
      </p>
    </>
  );
}
