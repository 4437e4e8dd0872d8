/** The project's folder, as a URL that relative paths resolve against. */
export const root = new URL('../../', import.meta.url);
