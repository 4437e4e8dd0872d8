import type { WikiEntry } from '../../server/config.ts';
import { isConfidential } from '../../server/setting-forms.ts';
import type { WikiFacts } from './wiki-facts.ts';
import { failed, ok, warning, type Finding } from './finding.ts';

const minuteMs = 60_000;

/** What a wiki is, whether it is the one that is set, and whether it has what Seula needs. */
export function wikiFindings({ id }: Pick<WikiEntry, 'id'>, facts: WikiFacts): Finding[] {
  return [siteId(id, facts), flaggedRevs(id, facts), clockFinding(id, facts)];
}

/** Warns of addresses of a wiki at which others on the way can read and change what is sent; nothing where there are none. */
export function addressFindings({ id, apiUrl, origins }: Omit<WikiEntry, 'settings'>): Finding[] {
  const found: Finding[] = [];
  if (!isConfidential(apiUrl)) {
    const remedy =
      'Use the https address of api.php in the list of wikis, and then give the bot a new password or token.';
    const told =
      'http: who is on the way can read password or token of the bot, and change what the wiki says';
    found.push(warning(`Wiki ${id}, address`, told, remedy));
  }
  const open = origins.filter((origin) => !isConfidential(origin));
  if (open.length > 0) {
    const remedy = 'Take them out of "origins" in the list of wikis, or use https there.';
    const told = `pages at ${open.join(', ')} may read what signed-in people may, and who is on the way can change them`;
    found.push(warning(`Wiki ${id}, origins`, told, remedy));
  }
  return found;
}

function siteId(id: string, facts: WikiFacts): Finding {
  const what = `Wiki ${id}`;
  if (id !== facts.id) {
    return failed(what, `calls itself ${facts.id}`, `Use "${facts.id}" as its id in the list of wikis.`);
  }
  const found = `answers, ${facts.generator}`;
  const [, major = '0', minor = '0'] = /^MediaWiki (\d+)\.(\d+)/.exec(facts.generator) ?? [];
  if (Number(major) > 1 || Number(minor) >= 39) return ok(what, found);
  return warning(what, found, 'Seula is tried on MediaWiki 1.39 and newer: ask for an upgrade of the wiki.');
}

function flaggedRevs(id: string, { flaggedRevs: version }: WikiFacts): Finding {
  const what = `Wiki ${id}, FlaggedRevs`;
  if (version === null) return failed(what, 'not installed', 'Seula needs a wiki with FlaggedRevs.');
  return ok(what, version === '' ? 'installed; the wiki does not tell its version' : `installed, ${version}`);
}

function clockFinding(id: string, { clockAheadMs }: WikiFacts): Finding {
  const what = `Wiki ${id}, clock`;
  const seconds = Math.round(Math.abs(clockAheadMs) / 1000);
  const found = `ours is ${seconds} s ${clockAheadMs < 0 ? 'behind' : 'ahead of'} the wiki's`;
  const remedy = 'Set the clock of this machine by NTP, such as with "timedatectl set-ntp true".';
  if (Math.abs(clockAheadMs) <= minuteMs) return ok(what, found);
  return Math.abs(clockAheadMs) <= 60 * minuteMs ? warning(what, found, remedy) : failed(what, found, remedy);
}
