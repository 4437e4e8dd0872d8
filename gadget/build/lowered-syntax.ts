/** What `{ ...some }` comes down to here: the first argument is always a new object. */
export const objectSpread2 = Object.assign;

/** What `{ one, ...rest }` in a pattern comes down to here. */
export function objectWithoutProperties(
  from: Record<string, unknown>,
  left: string[]
): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  Object.keys(from).forEach((name) => {
    if (left.indexOf(name) === -1) rest[name] = from[name];
  });
  return rest;
}

type Steps = Record<'next' | 'throw', (value?: unknown) => IteratorResult<unknown>>;

/** What an async function comes down to here. */
export function asyncToGenerator(make: (...values: unknown[]) => Steps) {
  return function (this: unknown, ...values: unknown[]): Promise<unknown> {
    const steps = make.apply(this, values);
    const go = (how: 'next' | 'throw', value?: unknown): unknown => {
      const step = steps[how](value);
      if (step.done) return step.value;
      return Promise.resolve(step.value).then(
        (answer) => go('next', answer),
        (fault) => go('throw', fault)
      );
    };
    return new Promise((resolve) => resolve(go('next')));
  };
}
