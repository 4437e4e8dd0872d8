/** Adds a style of ours, which the build puts into the scripts, to the page. */
export function addStyle(text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
}
