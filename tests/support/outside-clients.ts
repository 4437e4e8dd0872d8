import { createWebhook } from '../../server/alerts/webhook.ts';
import { createOAuthClient } from '../../server/auth/oauth-client.ts';
import { createEventStream } from '../../server/wiki/event-stream.ts';
import { createLiftWing } from '../../server/wiki/lift-wing.ts';
import { createWikiClient } from '../../server/wiki/wiki-client.ts';
import { createWikiWho } from '../../server/wiki/wiki-who.ts';
import { hurriedClock } from './protocol/protocol-parts.ts';

const userAgent = 'Seula/test (https://seula.example)';
const clock = hurriedClock();
const credentials = {
  kind: 'botPassword',
  username: 'SeulaBot@seula',
  password: 'canary'.repeat(6)
} as const;

/** All who speak to the outside, each with a question: to services at an origin, to a wiki at its api.php. */
export const outsideClients: readonly (readonly [
  who: string,
  ask: (at: string, apiUrl: string) => Promise<unknown>
])[] = [
  [
    'a wiki that the bot signs in to',
    async (_, apiUrl) => {
      const limits = { attempts: 1 };
      const client = createWikiClient({ apiUrl, userAgent, clock, random: () => 0, limits, credentials });
      return client.userName().finally(() => client.close());
    }
  ],
  [
    'a wiki',
    async (_, apiUrl) => {
      const limits = { attempts: 1 };
      const client = createWikiClient({ apiUrl, userAgent, clock, random: () => 0, limits });
      return client.userName().finally(() => client.close());
    }
  ],
  [
    'a model',
    (at) =>
      createLiftWing({ baseUrl: at, userAgent, clock }).score({
        model: 'revertrisk-language-agnostic',
        wiki: 'fiwiki',
        revisionId: 1
      })
  ],
  [
    'WikiWho',
    (at) => createWikiWho({ baseUrl: at, userAgent }).originsOf({ wiki: 'fiwiki', revisionId: 1 }, {})
  ],
  [
    'the stream',
    (at) => createEventStream({ url: `${at}/stream`, userAgent }).open(null, new AbortController().signal)
  ],
  [
    'who takes alerts',
    (at) => createWebhook({ url: `${at}/hook`, userAgent })({ text: 'x' }, new AbortController().signal)
  ],
  [
    'who tells who signs in',
    (at) =>
      createOAuthClient({
        restUrl: `${at}/w/rest.php`,
        clientId: 'a'.repeat(32),
        clientSecret: 'b'.repeat(40),
        redirectUri: () => 'https://seula.example/api/sign-in/callback',
        userAgent
      }).identify('code', 'v'.repeat(43))
  ]
];
