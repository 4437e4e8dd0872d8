import { codeOf } from '../../server/bot/failure-codes.ts';
import type { WikiFacts } from './wiki-facts.ts';
import { failed, ok, warning, type Finding } from './finding.ts';
import { publishingFindings, publishingRights } from './publishing-findings.ts';

/**
 * The rights that the bot's password or token may carry: those that come with every account and with the grants "basic",
 * "patrol" and "highvolume" (https://www.mediawiki.org/wiki/Help:Bot_passwords). "review" is what it needs.
 */
const wanted = new Set(
  (
    'abusefilter-log abusefilter-log-detail abusefilter-view apihighlimits autoconfirmed autopatrol autoreview bot ' +
    'editsemiprotected extendedconfirmed ipblock-exempt markbotedits nominornewtalk noratelimit patrol patrolmarks purge ' +
    'read review skipcaptcha torunblocked unreviewedpages unwatchedpages urlshortener-create-url validate writeapi'
  ).split(' ')
);

/** Those with which a stolen password would do the most harm. */
const dangerous =
  /^(block|checkuser|delete|deleted|undelete|edit(interface|site|user|protected)|globalblock|globalgroup|hideuser|import|mergehistory|nuke|oversight|protect|rollback|stablesettings|suppress|userrights|centralauth|move|upload|abusefilter-modify|sendemail|createaccount)/;

const what = (id: string) => `Wiki ${id}, account`;

/** Says that there is no account: only reading is possible. */
export function noAccount(id: string): Finding {
  const remedy =
    'Set SEULA_BOT_USERNAME and SEULA_BOT_PASSWORD, or SEULA_OAUTH_TOKEN, for the bot to accept edits.';
  return warning(what(id), 'none; only reading is possible', remedy);
}

/** Says that the wiki does not let the account in. */
export function refusedAccount(id: string, fault: unknown): Finding {
  const remedy =
    'Check the name and password of the bot password, or the token, and that they are not revoked.';
  return failed(what(id), `cannot sign in (${codeOf(fault)})`, remedy);
}

/**
 * Whether the account is the one that is set, may work, and can do no more than it needs to. `botName`: null if not known;
 * `publishTo`: the page that the settings are written to.
 */
export function accountFindings(
  id: string,
  facts: WikiFacts,
  botName: string | null,
  publishTo?: string
): Finding[] {
  const { account } = facts;
  const name = account?.name ?? 'nobody';
  const found = `signed in as ${name}`;
  if (account === null) return [failed(what(id), found, 'Check the token, and that it is not revoked.')];
  if (botName !== null && name !== botName) {
    const remedy = 'Correct the name in SEULA_BOT_USERNAME, or ask who renamed the account.';
    return [failed(what(id), `${found}, but ${botName} is set`, remedy)];
  }
  if (account.isBlocked) {
    return [failed(what(id), `${found}, which is blocked`, 'Ask on the wiki why the account is blocked.')];
  }
  if (!account.rights.includes('review')) {
    const remedy =
      'Give the account the right "review" on the wiki and the grant "Patrol changes" to its password.';
    return [failed(what(id), `${found}, may not review`, remedy), grants(id, account.rights, publishTo)];
  }
  return [
    ok(what(id), `${found}, may review`),
    grants(id, account.rights, publishTo),
    ...publishingFindings(id, facts, publishTo)
  ];
}

function grants(id: string, rights: readonly string[], publishTo: string | undefined): Finding {
  const what = `Wiki ${id}, grants`;
  const forPage = publishTo === undefined ? [] : publishingRights;
  const extra = rights.filter((right) => !wanted.has(right) && !forPage.includes(right));
  if (extra.length === 0) return ok(what, 'no rights but those that the bot needs');
  const sorted = [
    ...extra.filter((right) => dangerous.test(right)),
    ...extra.filter((right) => !dangerous.test(right))
  ];
  const more = sorted.length > 8 ? ` and ${sorted.length - 8} more` : '';
  const needed = ['"High-volume (bot) access"', '"Patrol changes"'];
  if (publishTo !== undefined) needed.push('the one for editing the page that the settings are written to');
  const last = needed.pop();
  const remedy = `Whoever steals the password could use them: leave it only the grants ${needed.join(', ')} and ${last} on Special:BotPasswords, and publish the gadget with another one.`;
  return warning(what, `rights that the bot does not need: ${sorted.slice(0, 8).join(', ')}${more}`, remedy);
}
