import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a browser on this machine, or null. */
export const browserPath = places.find((path) => existsSync(path)) ?? null;

/** Starts the browser without a window. */
export function startBrowser(): Promise<Browser> {
  if (!browserPath) throw new Error('No Chromium on this machine.');
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
}
