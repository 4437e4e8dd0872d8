declare const SEULA_STYLE: string;

/** Adds the gadget's style, which the build puts into the script, to the page. */
export function addStyle(): void {
  const style = document.createElement('style');
  style.textContent = SEULA_STYLE;
  document.head.append(style);
}
