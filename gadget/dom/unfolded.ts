/** Scrolls a box to what is unfolded in it, when that would not be seen to its end. */
export function showUnfolded(box: Element): void {
  const unfolded = box.querySelector('.seula-edit[open]');
  if (!unfolded) return;
  const [room, found] = [box.getBoundingClientRect(), unfolded.getBoundingClientRect()];
  if (found.bottom > room.bottom) box.scrollTop += found.top - room.top;
}

/** Whether a click folds or unfolds something. */
export function foldsAtClick({ target }: Event): boolean {
  return target instanceof Element && target.closest('summary') !== null;
}
