const margin = '300px';

/** Calls `handler` with those elements that are on the screen or near it, whenever some come near, until the abort. */
export function whenSeen(
  elements: readonly Element[],
  signal: AbortSignal,
  handler: (seen: ReadonlySet<Element>) => void
): void {
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
      seen.forEach((target) => observer.unobserve(target));
      if (seen.length > 0) handler(new Set(seen));
    },
    { rootMargin: margin }
  );
  elements.forEach((element) => observer.observe(element));
  signal.addEventListener('abort', () => observer.disconnect());
}
