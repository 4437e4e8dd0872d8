import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import type { ApiParams } from '../ports.ts';
import { batchesOf } from './asking/batches.ts';
import { oncePerPass } from './asking/once-per-pass.ts';
import { apiCodeOf } from './asking/reason-of.ts';
import { isAddress, isImported } from './asking/user-name.ts';
import { defineEvidence, type Sources } from './define-evidence.ts';

const Block = z.object({
  /** The account, address or range that is blocked. */
  target: z.string(),
  timestamp: z.string(),
  /** ISO 8601, or `infinity`. */
  expiry: z.string(),
  partial: z.boolean(),
  /** Ids of the pages and numbers of the namespaces that a partial block closes. */
  pages: z.array(z.number().int()),
  namespaces: z.array(z.number().int())
});
type Block = z.infer<typeof Block>;

const Blocks = z.object({ blocks: z.array(Block) });

const Restrictions = z.object({
  pages: z.array(z.object({ id: z.number().int() })).default([]),
  namespaces: z.array(z.number().int()).default([])
});
const Answer = z.object({
  query: z.object({
    blocks: z.array(
      z.object({
        // Left out for automatic blocks, whose address is not told.
        user: z.string().optional(),
        timestamp: z.string(),
        expiry: z.string(),
        partial: z.boolean().default(false),
        restrictions: z.union([z.array(z.never()), Restrictions]).default([])
      })
    )
  })
});

/** Up to so many addresses are asked one by one; for more, all blocked ranges are listed once. */
const fewAddresses = 2;
const mostRangeAnswers = 4;

/** The blocks in force on an author (list=blocks): several at a time, partial ones, and those of an address's range. */
export default defineEvidence({
  id: 'blocks',
  scope: 'author',
  cost: 'batched',
  schema: Blocks,
  unavailable: {
    en: 'It could not be read whether the author is blocked.',
    qqq: 'Shown for a check that needs the blocks in force on the author of an edit.'
  },
  async fetch(subjects, sources) {
    const names = subjects.map(({ key }) => key).filter((name) => !isImported(name));
    const addresses = names.filter((name) => isIP(name) !== 0);
    const ranges = addresses.length > fewAddresses ? await listRanges(sources) : null;
    const alone = ranges ? [] : addresses;
    const together = names.filter((name) => !alone.includes(name) && !isShortened(name));
    const found = await listFor(together, sources);
    for (const address of alone)
      found.push(...((await list({ bkip: address }, sources)) ?? []).map(about(address)));
    for (const address of ranges ? addresses : []) {
      found.push(...(ranges ?? []).filter(({ target }) => covers(target, address)).map(about(address)));
    }
    return new Map(
      subjects.map(({ key }) => [
        key,
        { value: { blocks: found.filter(({ name }) => name === key).map(({ block }) => block) } }
      ])
    );
  }
});

interface Found {
  readonly name: string;
  readonly block: Block;
}

function about(name: string): (block: Block) => Found {
  return (block) => ({ name, block });
}

function isShortened(name: string): boolean {
  return isAddress(name) && isIP(name) === 0;
}

async function listFor(names: readonly string[], sources: Sources): Promise<Found[]> {
  const found: Found[] = [];
  for (const bkusers of batchesOf(names, await sources.api.batchSize())) {
    for (const block of await listNames(bkusers, sources)) found.push({ name: block.target, block });
  }
  return found;
}

/** One name that the wiki would give to nobody spoils a request for fifty; nobody of that name can be blocked. */
async function listNames(bkusers: readonly string[], sources: Sources): Promise<Block[]> {
  try {
    return (await list({ bkusers }, sources)) ?? [];
  } catch (fault) {
    if (!apiCodeOf(fault)?.startsWith('baduser')) throw fault;
    if (bkusers.length === 1) return [];
    const half = Math.ceil(bkusers.length / 2);
    const first = await listNames(bkusers.slice(0, half), sources);
    return [...first, ...(await listNames(bkusers.slice(half), sources))];
  }
}

/** All blocked ranges of the wiki, listed once a pass, or null where they are too many to list. */
async function listRanges(sources: Sources): Promise<Block[] | null> {
  const listed = await oncePerPass('blocked', ['ranges'], sources, async () => {
    return new Map([['ranges', { ranges: await list({ bkshow: 'range' }, sources, mostRangeAnswers) }]]);
  });
  return listed.get('ranges')?.ranges ?? null;
}

async function list(about: ApiParams, { api, signal }: Sources, most = Infinity): Promise<Block[] | null> {
  const bkprop = ['id', 'user', 'timestamp', 'expiry', 'flags', 'restrictions'];
  const params = { action: 'query', list: 'blocks', ...about, bkprop, bklimit: 'max' };
  const blocks: Block[] = [];
  let answers = 0;
  for await (const { query } of api.queryAll(params, Answer, signal ? { signal } : {})) {
    answers += 1;
    if (answers > most) return null;
    blocks.push(...query.blocks.flatMap(toBlock));
  }
  return blocks;
}

function toBlock({
  user,
  timestamp,
  expiry,
  partial,
  restrictions
}: z.infer<typeof Answer>['query']['blocks'][number]): Block[] {
  if (user === undefined) return [];
  const { pages, namespaces } = Array.isArray(restrictions) ? { pages: [], namespaces: [] } : restrictions;
  return [{ target: user, timestamp, expiry, partial, pages: pages.map(({ id }) => id), namespaces }];
}

function covers(range: string, address: string): boolean {
  const [network = '', bits] = range.split('/');
  const family = familyOf(network);
  if (bits === undefined || family === null || family !== familyOf(address)) return false;
  const inRange = new BlockList();
  inRange.addSubnet(network, Number(bits), family);
  return inRange.check(address, family);
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address);
  if (version === 0) return null;
  return version === 4 ? 'ipv4' : 'ipv6';
}
