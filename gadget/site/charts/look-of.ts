import type { Look } from './chart-config.ts';

const lineColours = [1, 2, 3, 4, 5, 6];

/** How a chart in this element is to look now. The colours stand in its style and follow the theme; a probe resolves them. */
export function lookOf(element: HTMLElement): Look {
  const probe = element.ownerDocument.createElement('span');
  element.after(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--stats-${name})`;
    return getComputedStyle(probe).color;
  };
  const { fontFamily, direction } = getComputedStyle(element);
  const look = {
    lines: lineColours.map((number) => colour(`line-${number}`)),
    text: colour('text'),
    grid: colour('grid'),
    background: colour('background'),
    font: fontFamily,
    isRightToLeft: direction === 'rtl'
  };
  probe.remove();
  return look;
}
