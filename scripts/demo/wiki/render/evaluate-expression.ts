/** The value of an arithmetic expression as `#expr` takes it (+ - * / ^ mod round, brackets), or the word it stumbled over. */
export function evaluateExpression(
  text: string
): { ok: true; value: number } | { ok: false; problem: string } {
  const tokens = text.match(/\d+(?:\.\d+)?|[a-zåäö]+|\S/gi) ?? [];
  let position = 0;
  let problem: string | null = null;

  const fail = (): number => {
    problem ??= tokens[position] ?? '';
    return Number.NaN;
  };
  const primary = (): number => {
    const token = tokens[position];
    if (token === undefined) return fail();
    if (token === '-' || token === '+') {
      position++;
      return token === '-' ? -primary() : primary();
    }
    if (token === '(') {
      position++;
      const value = binary(0);
      if (tokens[position] !== ')') return fail();
      position++;
      return value;
    }
    if (!/^\d/.test(token)) return fail();
    position++;
    return Number(token);
  };
  const binary = (level: number): number => {
    const operators = levels[level];
    if (!operators) return primary();
    let value = binary(level + 1);
    let operator = operators.get((tokens[position] ?? '').toLowerCase());
    while (operator) {
      position++;
      value = operator(value, binary(level + 1));
      operator = operators.get((tokens[position] ?? '').toLowerCase());
    }
    return value;
  };

  const value = tokens.length === 0 ? fail() : binary(0);
  if (problem === null && position < tokens.length) fail();
  if (problem !== null) return { ok: false, problem };
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, problem: '/' };
}

type Operator = (left: number, right: number) => number;

const levels: Map<string, Operator>[] = [
  new Map([['round', (left, right) => Math.round(left * 10 ** right) / 10 ** right]]),
  new Map<string, Operator>([
    ['+', (left, right) => left + right],
    ['-', (left, right) => left - right]
  ]),
  new Map<string, Operator>([
    ['*', (left, right) => left * right],
    ['/', (left, right) => left / right],
    ['mod', (left, right) => left % right]
  ]),
  new Map([['^', (left, right) => left ** right]])
];
