import { lineLook, type Look } from './chart-config.ts';
import type { ChartLine } from './chart-data.ts';

const margin = 16;
const rowHeight = 24;

/** A picture (PNG) of a drawn chart with its title above, and below what the shown lines are; null where none can be made. */
export function picture(
  canvas: HTMLCanvasElement,
  title: string,
  lines: readonly ChartLine[],
  hidden: readonly string[],
  look: Look
): Promise<Blob | null> {
  const scale = canvas.clientWidth > 0 ? canvas.width / canvas.clientWidth : 1;
  const width = canvas.width / scale;
  const height = canvas.height / scale;
  const legend = lines
    .map(({ id, name }, index) => ({ id, name, ...lineLook(index) }))
    .filter(({ id }) => lines.length > 1 && !hidden.includes(id));
  const drawn = document.createElement('canvas');
  const pen = drawn.getContext('2d');
  if (!pen) return Promise.resolve(null);
  const titleFont = `bold 16px ${look.font}`;
  pen.font = titleFont;
  const head = linesOf(title, (words) => pen.measureText(words).width <= width);
  const top = margin + head.length * rowHeight + margin;
  drawn.width = (width + 2 * margin) * scale;
  drawn.height = (top + height + margin + legend.length * rowHeight) * scale;
  pen.scale(scale, scale);
  pen.fillStyle = look.background;
  pen.fillRect(0, 0, width + 2 * margin, drawn.height / scale);
  pen.drawImage(canvas, margin, top, width, height);
  pen.direction = look.isRightToLeft ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  pen.textBaseline = 'middle';
  pen.fillStyle = look.text;
  const start = look.isRightToLeft ? width + margin : margin;
  const onwards = look.isRightToLeft ? -1 : 1;
  pen.font = titleFont;
  head.forEach((words, index) => pen.fillText(whole(words), start, margin + (index + 0.5) * rowHeight));
  pen.font = `14px ${look.font}`;
  legend.forEach(({ name, colour, dash }, index) => {
    const y = top + height + margin / 2 + (index + 0.5) * rowHeight;
    pen.strokeStyle = look.lines[colour] ?? look.text;
    pen.lineWidth = 2;
    pen.setLineDash([...dash]);
    pen.beginPath();
    pen.moveTo(start, y);
    pen.lineTo(start + 28 * onwards, y);
    pen.stroke();
    pen.fillText(whole(name), start + 36 * onwards, y);
  });
  return new Promise((done) => drawn.toBlob(done, 'image/png'));
}

/** A text in lines that fit; a word that is too long has a line for itself. */
function linesOf(text: string, fits: (words: string) => boolean): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    return lines.length > 0 && fits(longer) ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}

/** Words that keep their own direction. */
function whole(words: string): string {
  return `\u2068${words}\u2069`;
}
