import type { Page } from 'playwright-core';

/** Elements of ours that stick out of the window, save in what scrolls by itself and is cut on purpose. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('.seula *:not(svg *)'))
      .filter(
        (element) => !element.closest('.seula-unseen, .seula-row__text, .seula-tabs, .seula-wide, .site-menu')
      )
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
      })
      .map((element) => element.className.toString() || element.tagName)
  );
}

/** Texts within a part, of ours unless said, whose contrast with what is behind them is below 4.5 to 1. */
export function tooPale(page: Page, within = '.seula'): Promise<string[]> {
  return page.evaluate((part) => {
    const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = numbers(colour)
        .slice(0, 3)
        .map((value) =>
          value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
        );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return numbers(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor;
    };
    return Array.from(document.querySelectorAll(`${part} *`))
      .filter((element) =>
        Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim())
      )
      .filter((element) => element.getBoundingClientRect().width > 1)
      .flatMap((element) => {
        const [one = 0, other = 0] = [light(getComputedStyle(element).color), light(behind(element))]
          .sort()
          .reverse();
        const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        return contrast < 4.5 ? [`${element.textContent} ${contrast.toFixed(2)}`] : [];
      });
  }, within);
}

/** What is tapped within a part and is less than 32 px high; of a box or a radio, its words count as well. */
export function tooSmall(page: Page, within = 'main'): Promise<string[]> {
  return page.evaluate(
    (part) =>
      Array.from(
        document.querySelectorAll<HTMLInputElement>(`${part} :is(button, select, input, summary, nav a)`)
      )
        // The mark of a switch is small, what takes a tap around it is not.
        .filter((element) => !element.matches('.seula-switch'))
        .map((element) =>
          /^(checkbox|radio)$/.test(element.type) ? (element.labels?.[0] ?? element) : element
        )
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 1 && height < 31.5;
        })
        .map((element) => `${element.tagName} ${element.className.toString()} ${element.textContent}`),
    within
  );
}

/** Headings that stand more than one step below the one before them. */
export function skippedHeadings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'))
      .filter((heading) => heading.checkVisibility())
      .filter((heading, at, all) => Number(heading.tagName[1]) > Number(all[at - 1]?.tagName[1] ?? 0) + 1)
      .map((heading) => `${heading.tagName} ${heading.textContent}`)
  );
}
