/** Path of a Chromium that browser tests can drive, or null. */
export function findBrowser(): string | null;
