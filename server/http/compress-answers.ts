import { pipeline, Stream, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createGzip, gzip } from 'node:zlib';
import type { Context, Next } from 'koa';

const worthwhileBytes = 1_400;

/** Compresses answers that do not fit in one packet, when the client takes that. */
export async function compressAnswers(ctx: Context, next: Next): Promise<void> {
  await next();
  if (isTable(ctx, ctx.body)) return compressTable(ctx, ctx.body);
  const plain = toBytes(ctx.body);
  if (!plain || plain.length < worthwhileBytes) return;
  ctx.vary('Accept-Encoding');
  if (ctx.get('Accept-Encoding') === '') return;
  const encoding = (['br', 'gzip'] as const).find((name) => ctx.acceptsEncodings(name) === name);
  if (encoding === undefined) return;
  const { type } = ctx.response;
  ctx.body = await compressed(plain, encoding);
  // A body of bytes would otherwise be called that.
  ctx.type = type === '' ? 'json' : type;
  ctx.set('Content-Encoding', encoding);
}

/** A table may be long and waits for nothing; what else is streamed is to arrive as it comes. */
function isTable(ctx: Context, body: unknown): body is Readable {
  return body instanceof Stream && ctx.response.is('text/csv') !== false;
}

function compressTable(ctx: Context, table: Readable): void {
  ctx.vary('Accept-Encoding');
  if (ctx.acceptsEncodings('gzip') !== 'gzip') return;
  // A fault of the table ends the compressed stream too, and with it the connection.
  ctx.body = pipeline(table, createGzip(), () => undefined);
  ctx.set('Content-Encoding', 'gzip');
}

const known = new WeakMap<Buffer, Map<string, Promise<Buffer>>>();

/** What is kept and sent again is compressed once. */
function compressed(plain: Buffer, encoding: keyof typeof compressors): Promise<Buffer> {
  const ways = known.get(plain) ?? new Map<string, Promise<Buffer>>();
  known.set(plain, ways);
  const way = ways.get(encoding) ?? compressors[encoding](plain);
  ways.set(encoding, way);
  return way;
}

const compressors = {
  br: (plain: Buffer) =>
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (plain: Buffer) => promisify(gzip)(plain)
};

function toBytes(body: unknown): Buffer | null {
  if (Buffer.isBuffer(body)) return body;
  if (typeof body !== 'object' || body === null || body instanceof Stream) return null;
  return Buffer.from(JSON.stringify(body));
}
