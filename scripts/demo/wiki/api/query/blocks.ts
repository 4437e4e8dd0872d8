import { isAddress, isRange, isWithin, normalizeAddress, rangeBounds } from '../../model/addresses.ts';
import { activeBlocks } from '../../model/blocks.ts';
import { digitTime, isoTime } from '../../model/times.ts';
import type { Block } from '../../model/types.ts';
import { actorOf } from '../../model/users.ts';
import type { ApiContext } from '../context.ts';
import type { QueryModule } from './query-module.ts';

/** list=blocks: blocks in force, newest first, by id, user or address (with the ranges around it). */
export const blocks: QueryModule = {
  name: 'blocks',
  prefix: 'bk',
  kind: 'list',
  parameters: 'start end dir ids users ip limit prop show continue',
  run: ({ context, params, answer, continueWith }) => {
    const ids = params.list('ids')?.map(Number);
    const names = params.list('users')?.map(normalizeAddress);
    const ip = params.text('ip');
    const newer = params.one('dir', ['newer', 'older'], 'older') === 'newer';
    const sign = newer ? 1 : -1;
    const start = params.time('start');
    const end = params.time('end');
    const props = params.some('prop', blockProps, [
      'id',
      'user',
      'by',
      'timestamp',
      'expiry',
      'reason',
      'flags'
    ]);
    const limit = params.limit('limit', 10);
    const from = Number(params.text('continue')?.split('|')[1] ?? 0);
    const found = activeBlocks(context.wiki.core)
      .filter((block) => !ids || ids.includes(block.id))
      .filter((block) => !names || names.includes(block.target))
      .filter((block) => ip === undefined || isWithin(normalizeAddress(ip), block.target))
      .filter((block) => start === undefined || sign * (block.at - start) >= 0)
      .filter((block) => end === undefined || sign * (end - block.at) >= 0)
      .sort((a, b) => sign * (a.at - b.at || a.id - b.id))
      .filter((block) => from === 0 || sign * (block.id - from) >= 0);
    const next = found[limit];
    if (next) continueWith({ continue: `${digitTime(next.at)}|${next.id}` });
    answer['blocks'] = found.slice(0, limit).map((block) => describe(context, block, props));
  }
};

const blockProps = 'id user userid by byid timestamp expiry reason range flags restrictions'.split(' ');

function describe(context: ApiContext, block: Block, props: Set<string>): Record<string, unknown> {
  const has = (name: string): boolean => props.has(name);
  return {
    ...(has('id') ? { id: block.id } : {}),
    ...(has('user') ? { user: block.target } : {}),
    ...(has('userid') ? { userid: userId(context, block.target) } : {}),
    ...(has('by') ? { by: block.by.name } : {}),
    ...(has('byid') ? { byid: block.by.id } : {}),
    ...(has('timestamp') ? { timestamp: isoTime(block.at) } : {}),
    ...(has('expiry') ? { expiry: block.expiry === null ? 'infinity' : isoTime(block.expiry) } : {}),
    ...(has('reason') ? { reason: block.reason } : {}),
    ...(has('range') ? range(block.target) : {}),
    ...(has('flags')
      ? {
          automatic: false,
          anononly: block.anonOnly,
          nocreate: block.noCreate,
          autoblock: block.autoBlock,
          noemail: block.noEmail,
          hidden: false,
          allowusertalk: block.allowUserTalk,
          partial: block.partial
        }
      : {}),
    ...(has('restrictions') ? { restrictions: restrictions(context, block) } : {})
  };
}

function userId(context: ApiContext, target: string): number {
  return isAddress(target) || isRange(target) ? 0 : actorOf(context.wiki.core, target).id;
}

function range(target: string): Record<string, string> {
  if (!isAddress(target) && !isRange(target)) return { rangestart: '0.0.0.0', rangeend: '0.0.0.0' };
  const { start, end } = rangeBounds(target);
  return { rangestart: start, rangeend: end };
}

function restrictions(context: ApiContext, block: Block): unknown {
  if (!block.partial) return [];
  const { core } = context.wiki;
  return {
    ...(block.pages.length > 0
      ? {
          pages: block.pages.map((title) => {
            const page = core.titles.get(title);
            return { id: page?.id ?? 0, ns: page?.ns ?? 0, title };
          })
        }
      : {}),
    ...(block.namespaces.length > 0 ? { namespaces: block.namespaces } : {})
  };
}
