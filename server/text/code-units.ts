let units = new Uint16Array(1 << 16);
const mostKept = 1 << 20;
const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * The code units of a text, for loops that look at every one: reading them from the string itself takes several times as
 * long. The array is longer than the text, and the next call overwrites it.
 */
export function codeUnitsOf(text: string): Uint16Array {
  let array = units;
  if (array.length < text.length) {
    array = new Uint16Array(text.length);
    if (text.length <= mostKept) units = array;
  }
  const bytes = Buffer.from(array.buffer, 0, text.length * 2);
  bytes.write(text, 'utf16le');
  if (!isLittleEndian) bytes.swap16();
  return array;
}
