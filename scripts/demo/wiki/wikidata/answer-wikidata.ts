import type { EmbeddedWiki } from '../create-wiki.ts';
import type { WikiAnswer, WikiRequest } from '../http/exchange.ts';
import { pageIdOf, type DemoItem } from './items.ts';

const most = 50;

/** Answers as Wikidata's api.php does, under `/wikidata/w/api.php`: action=wbgetentities alone; null for any other address. */
export function answerWikidata(wiki: EmbeddedWiki, request: WikiRequest): WikiAnswer | null {
  if (request.path !== '/wikidata/w/api.php') return null;
  const params = new Map([...request.query, ...request.form]);
  if (params.get('action') !== 'wbgetentities')
    return refuse('badvalue', 'Unrecognized value for parameter "action".');
  const ids = (params.get('ids') ?? '').split('|').filter((id) => id !== '');
  if (ids.length === 0)
    return refuse('param-missing', 'Either provide the item "ids" or pairs of "sites" and "titles".');
  if (ids.length > most)
    return refuse('toomanyvalues', `Too many values supplied for parameter "ids". The limit is ${most}.`);
  const bad = ids.find((id) => !/^[QPL]\d+$/.test(id));
  if (bad !== undefined) return refuse('no-such-entity', `Invalid ID: ${bad}`);
  const entities = Object.fromEntries(ids.map((id) => [id, entity(id, wiki.items.get(pageIdOf(id) ?? 0))]));
  return reply({ entities, success: 1 });
}

function entity(id: string, item: DemoItem | undefined): object {
  if (!item) return { id, missing: '' };
  const claims = {
    ...(item.isHuman ? { P31: [statement({ 'entity-type': 'item', 'numeric-id': 5, id: 'Q5' })] } : {}),
    ...(item.born === null ? {} : { P569: [statement(year(item.born))] }),
    ...(item.died === null ? {} : { P570: [statement(year(item.died))] })
  };
  return { type: 'item', id, claims };
}

function statement(value: object): object {
  return { mainsnak: { snaktype: 'value', datavalue: { value } }, type: 'statement', rank: 'normal' };
}

function year(number: number): object {
  return { time: `+${String(number).padStart(4, '0')}-00-00T00:00:00Z`, precision: 9 };
}

function refuse(code: string, info: string): WikiAnswer {
  return reply({ error: { code, info } }, { 'mediawiki-api-error': code });
}

function reply(body: object, headers: Record<string, string> = {}): WikiAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body)
  };
}
