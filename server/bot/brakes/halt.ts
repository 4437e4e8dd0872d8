import type { Brake, HaltDeclaration } from './define-brake.ts';

/** Why nothing is to be written: to this page (`page`), or to the wiki in this run (`run`). The code has words of its own. */
export interface Halt {
  readonly code: string;
  readonly scope: 'run' | 'page';
  readonly params?: readonly string[];
}

/** Every halt that a brake can come to, by code. */
export function haltTexts({ id, halts, unknown }: Brake): Record<string, HaltDeclaration> {
  return { ...halts, [`${id}-unknown`]: unknown };
}

/** The key of the words for a halt, in the catalogue of the bot. */
export function haltKey(code: string): string {
  return `seula-bot-halt-${code}`;
}
