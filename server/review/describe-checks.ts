import { z } from 'zod';
import type { CheckInfo } from '../../shared/check-info.ts';
import type { Check } from './define-check.ts';
import { checkMessageKey } from './evaluate.ts';

/** What is told of checks: their options as JSON Schema, and the keys of their texts. */
export function describeChecks(checks: readonly Check[]): CheckInfo[] {
  return checks.map((check) => ({
    id: check.id,
    can: [...check.can],
    looksAt: check.looksAt,
    needs: [...check.needs, ...Object.keys(check.needsIf ?? {}), ...(check.mayUse ?? [])],
    onByDefault: check.onByDefault ?? true,
    title: checkMessageKey(check.id, 'title'),
    description: checkMessageKey(check.id, 'description'),
    options: z.toJSONSchema(check.options)
  }));
}
