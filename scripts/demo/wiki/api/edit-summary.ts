import { redirectTarget } from '../model/redirects.ts';
import type { Revision } from '../model/types.ts';
import type { ApiContext } from './context.ts';

/** The summary that the wiki writes when none was given, in its own language; '' when it writes none. */
export function automaticSummary(
  context: ApiContext,
  former: Revision | null,
  text: string,
  undone: number | undefined
): string {
  const { settings, core } = context.wiki;
  const finnish = settings.language === 'fi';
  const undoneUser = undone === undefined ? undefined : core.revisions.get(undone)?.user.name;
  if (undoneUser !== undefined) {
    const links = userLinks(undoneUser, finnish);
    return finnish
      ? `Kumottu muokkaus ${undone}, jonka teki ${links}`
      : `Undo revision ${undone} by ${links}`;
  }
  const target = redirectTarget(settings, text);
  if (target !== null && (former === null || redirectTarget(settings, former.text) === null)) {
    return finnish ? `Ak: Ohjaus sivulle [[${target}]]` : `Redirected page to [[${target}]]`;
  }
  if (text === '' && former) return finnish ? 'Ak: Sivu tyhjennettiin' : 'Blanked the page';
  if (former === null && text !== '') {
    const start = text.replace(/\s+/g, ' ').slice(0, 150);
    return finnish ? `Ak: Uusi sivu: ${start}` : `Created page with "${start}"`;
  }
  return '';
}

/** The summary of a rollback of `user`'s edits to the version of `former`. */
export function rollbackSummary(context: ApiContext, user: string, former: string): string {
  if (context.wiki.settings.language !== 'fi') {
    return `Reverted edits by ${userLinks(user, false)} to last revision by [[User:${former}|${former}]]`;
  }
  return (
    `Käyttäjän ${userLinks(user, true)} muokkaukset kumottiin ja sivu palautettiin viimeisimpään käyttäjän ` +
    `[[User:${former}|${former}]] tekemään versioon.`
  );
}

function userLinks(user: string, finnish: boolean): string {
  return `[[Special:Contributions/${user}|${user}]] ([[User talk:${user}|${finnish ? 'keskustelu' : 'talk'}]])`;
}
