import { useStore } from '../../state/use-store.ts';
import { WikiCard } from '../components/WikiCard.tsx';
import { useSite, useTitle } from '../site.ts';

/** What Seula is, and how it stands on each wiki. */
export default function Start() {
  const { speaker, wikis } = useSite();
  const served = useStore(wikis);
  useTitle('');
  return (
    <>
      <h1>Seula</h1>
      <p class="site-lead">
        {speaker.text('start-lead')} {speaker.text('start-lead-bot')}
      </p>
      <h2>{speaker.text('start-wikis')}</h2>
      {served?.length === 0 && <p>{speaker.text('start-none')}</p>}
      <div class="site-cards">
        {served === null ? (
          <div class="seula-box site-card site-room" aria-busy="true">
            <div class="seula-skeleton" />
            <div class="seula-skeleton" />
            <div class="seula-skeleton" />
          </div>
        ) : (
          served.map((wiki) => <WikiCard key={wiki.id} wiki={wiki} />)
        )}
      </div>
    </>
  );
}
