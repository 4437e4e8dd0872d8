import { z } from 'zod';
import { codeOf } from '../../server/bot/failure-codes.ts';
import { checks } from '../../server/checks/index.generated.ts';
import type { ModelApi, WikiApi } from '../../server/ports.ts';
import { compileSettings } from '../../server/review/compile-settings.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import { failed, ok, warning, type Finding } from './finding.ts';

/** Kinds of evidence that are scores of models. */
const scores = new Set(['damaging', 'goodfaith', 'revertRisk', 'revertRiskMultilingual']);

/** Whether Lift Wing tells scores for this wiki; it is asked only where a check that is on wants them. */
export async function modelFindings(
  id: string,
  settings: WikiSettings,
  models: ModelApi | null,
  api: Pick<WikiApi, 'get'>
): Promise<Finding[]> {
  const what = `Wiki ${id}, Lift Wing`;
  const wanting = compileSettings(settings, checks)
    .filter(({ check }) =>
      [...check.needs, ...Object.keys(check.needsIf ?? {})].some((kind) => scores.has(kind))
    )
    .map(({ check }) => check.id);
  if (wanting.length === 0) return [ok(what, 'not asked: no check that is on wants scores')];
  const wants = `${wanting.join(', ')} ${wanting.length === 1 ? 'wants' : 'want'} scores`;
  const off = `Switch these checks off on ${id}, or`;
  if (models === null)
    return [failed(what, `${wants}, but none are asked`, `${off} set SEULA_LIFT_WING_URL.`)];
  try {
    const revisionId = await newestEdit(api);
    if (revisionId === null) return [ok(what, 'not asked: the wiki has no edit to ask about')];
    await models.score({ model: 'revertrisk-language-agnostic', wiki: id, revisionId });
    return [ok(what, `answers; ${wants}`)];
  } catch (fault) {
    const found = `${wants}, but there is no answer (${codeOf(fault)})`;
    const remedy = `${off} check SEULA_LIFT_WING_URL and the network. Until then people have to look at these edits.`;
    // The service may know some other wikis, and this one edit may be one that it cannot score.
    return [codeOf(fault) === 'http-status' ? warning(what, found, remedy) : failed(what, found, remedy)];
  }
}

async function newestEdit(api: Pick<WikiApi, 'get'>): Promise<number | null> {
  const answer = await api.get(
    { action: 'query', list: 'recentchanges', rctype: 'edit', rcnamespace: 0, rclimit: 1, rcprop: 'ids' },
    z.object({ query: z.object({ recentchanges: z.array(z.object({ revid: z.number() })) }) })
  );
  return answer.query.recentchanges[0]?.revid ?? null;
}
