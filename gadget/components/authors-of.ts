import type { ShownEdit } from '../api/shown-verdict.ts';
import type { Speaker } from '../mw/speaker.tsx';

const mostNames = 2;

/** The authors of edits, each once, in the order of their first edits; of many the first ones, and how many others. */
export function authorsOf(edits: readonly ShownEdit[], { text }: Speaker): string[] {
  const names: string[] = [];
  edits.forEach(({ user }) => {
    const name = user ?? text('hidden-user');
    if (names.indexOf(name) === -1) names.push(name);
  });
  const others = names.length - mostNames;
  return others > 1 ? [...names.slice(0, mostNames), text('accept-others', others)] : names;
}
