/** What a reader chose; null: nothing, so that the browser decides. */
export interface Preferences {
  readonly language: string | null;
  readonly theme: 'light' | 'dark' | null;
}

const key = 'seula-site';
const none: Preferences = { language: null, theme: null };

/** Reads what this browser keeps; nothing where it keeps nothing, or lets nobody look. */
export function readPreferences(storage: () => Storage): Preferences {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return none;
    const { language, theme } = kept as Record<string, unknown>;
    return {
      language: typeof language === 'string' ? language : null,
      theme: theme === 'light' || theme === 'dark' ? theme : null
    };
  } catch {
    return none;
  }
}

/** Keeps it in this browser, and sends it nowhere. */
export function keepPreferences(storage: () => Storage, preferences: Preferences): void {
  try {
    storage().setItem(key, JSON.stringify(preferences));
  } catch {
    // Then the choice holds until the window is closed.
  }
}
