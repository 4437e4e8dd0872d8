import { fileURLToPath } from 'node:url';
import { createApi } from '../../server/http/create-api.ts';
import { listen, type Listening } from '../../server/http/listen.ts';
import { routes } from '../../server/routes/index.generated.ts';
import { version } from '../../server/services.ts';
import { countFailedLoads } from '../../server/alerts/count-failed-loads.ts';
import { startDailyLoading, type Loading } from '../../server/services/start-daily-loading.ts';
import { startReviewRefresh } from '../../server/services/start-review-refresh.ts';
import { defineCommand } from './define-command.ts';
import { keepHouse } from './keep-house.ts';
import { openServices, untilAsked } from './open-services.ts';

const hourMs = 3_600_000;

/** `seula serve`: the companion API. */
export default defineCommand({
  name: 'serve',
  summary: 'Serve the companion API until told to stop',
  options: {},
  async run({ json }) {
    const { config, services } = await openServices();
    const { routeServices, log, store, clock, watch } = services;
    const api = createApi({
      routes,
      services: routeServices,
      allowedOrigins: async () => (await routeServices.wikis()).flatMap(({ origins }) => origins),
      log,
      meter: watch.metrics.requests,
      version,
      operatorToken: config.operatorToken,
      limits: config.requestLimits,
      ownOrigin: () => (config.companionUrl === null ? null : new URL(config.companionUrl).origin),
      gadgetFolder: fileURLToPath(new URL('../../dist/gadget/', import.meta.url)),
      siteFolder: fileURLToPath(new URL('../../dist/site/', import.meta.url))
    });
    let listening: Listening | null = null;
    const { dossierDays } = config;
    const sweep = keepHouse({ store, clock, log, alerts: watch.alerts, dossierDays });
    const alarm = watch.start();
    const { wikiIds } = services;
    const loads = routeServices.statisticsLoads;
    const onEnd = countFailedLoads(watch);
    const refreshing = startReviewRefresh({ wikiIds, loads, store, onEnd, clock, log });
    let loading: Loading | null = null;
    const sweeping = setInterval(
      () => void sweep().catch((fault: unknown) => log.warn({ fault }, 'sweep failed')),
      hourMs
    );
    try {
      loading = startDailyLoading({ config, wikiIds, store, onEnd, clock, log });
      listening = await listen(api, config.port, config.host);
      const { url } = listening;
      console.log(json ? JSON.stringify({ url }) : `Seula listens on ${url}`);
      await untilAsked();
      return 0;
    } finally {
      clearInterval(sweeping);
      await Promise.all([alarm.stop(), refreshing.stop(), loading?.stop()]);
      await services.endRuns();
      await listening?.close();
      await services.close();
    }
  }
});
