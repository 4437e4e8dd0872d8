import type { App } from '../app.ts';

/** Fetches what checks say; until it is there, and without it, verdicts are shown without their sentences. */
export async function loadTexts({ client, page, texts, clock }: App, signal: AbortSignal): Promise<void> {
  const language = /^[a-z]{2,12}(-[a-z0-9]{1,12})*$/.test(page.userLanguage) ? page.userLanguage : 'en';
  while (!texts.get() && !signal.aborted) {
    try {
      texts.set((await client.messages(language)).messages);
    } catch {
      await clock.wait(Math.max(30_000, client.gate.closedFor()), signal);
    }
  }
}
