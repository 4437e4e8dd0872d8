const most = 500;

/** Does the work for a few hundred items at a time, because a statement takes only so many values, and joins the answers. */
export async function inSlices<Item, Answer>(
  items: readonly Item[],
  work: (slice: readonly Item[]) => Promise<Answer[]>
): Promise<Answer[]> {
  const answers: Answer[][] = [];
  for (let start = 0; start < items.length; start += most) {
    answers.push(await work(items.slice(start, start + most)));
  }
  return answers.flat();
}
