import type { ComponentChildren } from 'preact';
import { BotLine } from '../../components/BotLine.tsx';
import { addressOf } from '../router/router.ts';
import { useSite, type ServedWiki } from '../site.ts';
import { useResource } from '../state/use-resource.ts';
import { percent } from '../texts/percent.ts';
import { indexAddress } from '../wiki-address.ts';
import { Loaded } from './Loaded.tsx';

/** How Seula stands on one wiki. */
export function WikiCard({ wiki }: { wiki: ServedWiki }) {
  const { api, clock, speaker, spoken } = useSite();
  const { id, name, apiUrl } = wiki;
  const path = `/v1/wikis/${encodeURIComponent(id)}`;
  const status = useResource((signal) => api.get('getBotStatus', `${path}/bot`, {}, signal), [id]);
  const precision = useResource((signal) => api.get('getPrecision', `${path}/precision`, {}, signal), [id]);
  const ago = (ms: number) => speaker.times.relative(new Date(clock.now() - ms).toISOString());
  return (
    <section class="seula-box site-card" aria-label={name}>
      <h3>
        <bdi>{name}</bdi> <span class="seula-subtle site-host">{new URL(apiUrl).host}</span>
      </h3>
      <Loaded of={status}>
        {(known) => (
          <>
            <BotLine status={known} />
            <dl class="site-figures">
              <Figure label={speaker.text('start-waiting')}>{speaker.number(known.counts.pending)}</Figure>
              <Figure label={speaker.text('start-oldest')}>
                {known.lagMs === null ? speaker.text('start-nothing') : ago(known.lagMs)}
              </Figure>
              <Figure label={speaker.text('start-last-pass')}>
                {known.lastPass
                  ? speaker.times.relative(known.lastPass.endedAt ?? known.lastPass.startedAt)
                  : speaker.text('start-never')}
              </Figure>
              <Figure label={speaker.text('start-precision')}>
                <Loaded of={precision} room={<span class="seula-skeleton site-word" />}>
                  {({ total }) => (
                    <span class="seula-said">
                      {total.precision === null
                        ? speaker.text('start-precision-none')
                        : speaker.rich(
                            'start-precision-of',
                            { node: percent(total.precision, spoken) },
                            total.approved
                          )}
                    </span>
                  )}
                </Loaded>
              </Figure>
            </dl>
          </>
        )}
      </Loaded>
      <p class="site-links">
        <a href={`/wikis/${encodeURIComponent(id)}/queue`}>{speaker.text('start-queue')}</a>
        <a href={addressOf('/decisions', { wiki: id })}>{speaker.text('start-log')}</a>
        <a href={addressOf('/audit', { wiki: id })}>{speaker.text('menu-audit')}</a>
        <a href={indexAddress(apiUrl, { title: 'Special:PendingChanges' })} rel="noreferrer">
          {speaker.text('start-at-wiki')}
        </a>
      </p>
    </section>
  );
}

function Figure({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
