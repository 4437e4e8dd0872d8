import { useSite } from '../site.ts';

const most = 3;

/** Names of authors, each set apart; of many the first ones, and how many others. Null is a name that is hidden. */
export function Authors({ names }: { names: readonly (string | null)[] }) {
  const { speaker } = useSite();
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const others = names.length - shown.length;
  return (
    <>
      {shown.map((name, index) => (
        <span key={name} class="site-author">
          {name === null ? <i>{speaker.text('hidden-user')}</i> : <bdi>{name}</bdi>}
          {index < names.length - 1 && ', '}
        </span>
      ))}
      {others > 0 && speaker.text('accept-others', others)}
    </>
  );
}
