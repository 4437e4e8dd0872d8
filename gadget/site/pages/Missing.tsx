import { useSite, useTitle } from '../site.ts';

/** What stands at an address where there is no page. */
export default function Missing() {
  const { router, speaker } = useSite();
  useTitle(speaker.text('missing-title'));
  return (
    <>
      <h1>{speaker.text('missing-title')}</h1>
      <p>
        {speaker.rich('missing-text', {
          node: <code dir="ltr">{router.place.get().path.slice(0, 200)}</code>
        })}
      </p>
      <p>
        <a href="/">{speaker.text('missing-home')}</a>
      </p>
    </>
  );
}
