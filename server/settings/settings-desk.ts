import type { SettingsChange, SettingsDocument, SettingsVersion } from '../../shared/settings-history.ts';
import { BotMode, WikiSettings } from '../../shared/wiki-settings.ts';
import type { Clock, FieldFault, SettingsDesk, SettingsRefusal, Store } from '../ports.ts';
import type { Check } from '../review/define-check.ts';
import { compareSettings } from './compare-settings.ts';
import { describeSettings } from './describe-settings.ts';
import { readSettings } from './faults-of-settings.ts';
import { mergeSettings } from './merge-settings.ts';

/** What the desk works with. `requireWiki` throws where a wiki is not served. */
export interface SettingsDeskParts {
  readonly store: Pick<Store, 'settings'>;
  readonly checks: readonly Check[];
  readonly requireWiki: (wiki: string) => void;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Settings of wikis with their history. Every way to change them ends in `save`, so that each change is a new version, made
 * on the current one, within the bounds of the schema and no more than one step up for the bot. What changes nothing makes
 * no version: the current one is the answer.
 */
export function createSettingsDesk({ store, checks, requireWiki, clock }: SettingsDeskParts): SettingsDesk {
  const { settings: versions } = store;

  async function current(wiki: string): Promise<SettingsDocument> {
    requireWiki(wiki);
    const { version, settings } = await versions.current(wiki);
    const known = await versions.version(wiki, version);
    return { wiki, ...about(known, version), settings };
  }

  /** `sent` is what the one who asks wanted, to be shown where somebody else was quicker. */
  async function save(
    wiki: string,
    document: unknown,
    { basedOn, reason, author, sent }: { basedOn: number; reason: string; author: string; sent: unknown },
    known?: SettingsDocument
  ): Promise<SettingsDocument | SettingsRefusal> {
    const { settings, faults } = readSettings(document, checks);
    if (settings === null) return { why: 'settings-refused', faults };
    const now = known ?? (await current(wiki));
    if (now.version === basedOn && (await saysTheSame(now, settings))) return now;
    try {
      const version = await versions.save(wiki, { settings, basedOn, author, reason, at: clock.now() });
      const saved = await versions.version(wiki, version);
      return { wiki, ...about(saved, version), settings };
    } catch (fault) {
      const refused = refusalOf(fault);
      if (refused === null) throw fault;
      if (refused === 'conflict') return { why: 'version-conflict', current: await current(wiki), sent };
      return { why: 'settings-refused', faults: refused };
    }
  }

  /** The newest version may be one that can be read no more; whatever is saved then is a change. */
  async function saysTheSame(now: SettingsDocument, settings: WikiSettings): Promise<boolean> {
    const [newest] = await versions.versions(now.wiki, { limit: 1 });
    const isNewest = (newest?.version ?? 0) === now.version;
    return isNewest && compareSettings(now.settings, settings).length === 0;
  }

  return {
    current,

    async versions(wiki, page) {
      requireWiki(wiki);
      return versions.versions(wiki, page);
    },

    async version(wiki, version): Promise<SettingsChange | SettingsRefusal> {
      requireWiki(wiki);
      const found = await versions.version(wiki, version);
      if (!found) return { why: 'no-such-version' };
      const [before] = version === 0 ? [] : await versions.versions(wiki, { before: version, limit: 1 });
      const earlier = await versions.version(wiki, before?.version ?? 0);
      return {
        wiki,
        ...about(found, version),
        fits: readSettings(found.document, checks).faults === null,
        settings: found.document,
        differences: compareSettings(full(earlier?.document), full(found.document))
      };
    },

    async replace(wiki, { settings, basedOn, reason }, author) {
      requireWiki(wiki);
      return save(wiki, settings, { basedOn, reason, author, sent: settings });
    },

    async patch(wiki, { patch, basedOn, reason }, author) {
      const now = await current(wiki);
      const sent = mergeSettings(now.settings, patch);
      if (now.version !== basedOn) return { why: 'version-conflict', current: now, sent };
      return save(wiki, sent, { basedOn, reason, author, sent }, now);
    },

    async rollBack(wiki, { version, basedOn, reason }, author) {
      const now = await current(wiki);
      const wanted = await versions.version(wiki, version);
      if (!wanted) return { why: 'no-such-version' };
      const { settings, faults } = readSettings(wanted.document, checks);
      if (settings === null) return { why: 'settings-refused', faults };
      const mode = atMostOneStep(now.settings.bot.mode, settings.bot.mode);
      const document = { ...settings, bot: { ...settings.bot, mode } };
      return save(wiki, document, { basedOn, reason, author, sent: document }, now);
    },

    async faults(wiki, document) {
      requireWiki(wiki);
      return readSettings(document, checks).faults?.slice() ?? [];
    },

    schema: () => describeSettings(checks)
  };
}

function about(found: SettingsVersion | null, version: number): SettingsVersion {
  const { author = null, reason = '', savedAt = null } = found ?? {};
  return { version, author, reason, savedAt };
}

/** With all defaults, so that versions compare by what they mean; as it is where it no longer fits. */
function full(document: unknown): unknown {
  const parsed = WikiSettings.safeParse(document ?? {});
  return parsed.success ? parsed.data : document;
}

function atMostOneStep(from: BotMode, to: BotMode): BotMode {
  const steps = BotMode.options;
  const most = Math.min(steps.indexOf(from) + 1, steps.length - 1);
  return steps[Math.min(steps.indexOf(to), most)] ?? 'off';
}

/** What the store says to a save; null where it failed otherwise. Told apart by code, not by class: the store is a port. */
function refusalOf(fault: unknown): 'conflict' | FieldFault[] | null {
  if (!(fault instanceof Error) || !('code' in fault)) return null;
  if (fault.code === 'version-conflict') return 'conflict';
  if (fault.code !== 'settings-refused' || !('faults' in fault) || !Array.isArray(fault.faults)) return null;
  return fault.faults.map((one: Omit<FieldFault, 'code'>) => ({ ...one, code: 'not-allowed' }));
}
