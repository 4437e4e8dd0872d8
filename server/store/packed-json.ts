import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
const mostBytes = 512 * 1024 * 1024;

/** JSON in compressed form, with how many bytes it had before. */
export async function packJson(value: unknown): Promise<{ body: Buffer; bytes: number }> {
  const json = Buffer.from(JSON.stringify(value));
  const body = await compress(json, {
    params: {
      // The texts of a page's revisions are nearly the same: a window wider than one text finds that.
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: json.length
    }
  });
  return { body, bytes: json.length };
}

/** The value that was packed, or undefined (which no schema takes) when the bytes are damaged. */
export async function unpackJson(body: unknown): Promise<unknown> {
  if (!(body instanceof Uint8Array || body instanceof ArrayBuffer)) return undefined;
  try {
    const json = await decompress(body instanceof ArrayBuffer ? new Uint8Array(body) : body, {
      maxOutputLength: mostBytes
    });
    return JSON.parse(json.toString());
  } catch {
    return undefined;
  }
}
