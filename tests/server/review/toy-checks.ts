import { z } from 'zod';
import {
  defineEvidence,
  type Cost,
  type EvidenceKind,
  type Scope,
  type Sources,
  type Subject
} from '../../../server/evidence/define-evidence.ts';
import type { EvidenceKinds } from '../../../server/evidence/index.generated.ts';
import {
  defineCheck,
  type Check,
  type EvidenceId,
  type Finding
} from '../../../server/review/define-check.ts';

/** What a toy check sees: the text of the edit (empty when hidden), and what it asked for. */
export interface Seen {
  text: string;
  author: string | null;
  evidence: Partial<Record<keyof EvidenceKinds, unknown>>;
}

type Says = Partial<Finding<'approve' | 'block', 'said', never>> & {
  outcome: 'approve' | 'block' | 'neutral';
};

/** A check in a line: `says` gives the outcome, or the whole finding. */
export function toyCheck(about: {
  id: string;
  can: 'approve' | 'block';
  looksAt?: 'change' | 'circumstances';
  needs?: EvidenceId[];
  mayUse?: EvidenceId[];
  says: (seen: Seen) => Says['outcome'] | Says;
}): Check {
  const text = { en: 'x', qqq: 'x' };
  return defineCheck<
    'approve' | 'block',
    'change' | 'circumstances',
    z.ZodObject,
    { said: typeof text },
    EvidenceId,
    EvidenceId
  >({
    id: about.id,
    can: [about.can],
    canAbsorb: about.can === 'approve',
    looksAt: about.looksAt ?? 'circumstances',
    needs: about.needs ?? [],
    mayUse: about.mayUse ?? [],
    options: z.object({}),
    messages: { title: text, description: text, said: text },
    evaluate({ revision, change, evidence }) {
      const said = about.says({ text: change.after.text, author: revision.user, evidence });
      return { message: 'said', ...(typeof said === 'string' ? { outcome: said } : said) };
    }
  });
}

/** A kind of evidence that gives `value` for every subject and notes what it was asked for. */
export function toyKind(about: {
  id: EvidenceId;
  scope: Scope;
  cost: Cost;
  asked: string[];
  value?: (subject: Subject, sources: Sources) => unknown;
  worthwhile?: (subject: Subject) => boolean;
}): EvidenceKind<Scope, unknown> {
  const { id, scope, cost, asked, worthwhile } = about;
  return defineEvidence<Scope, unknown>({
    id,
    scope,
    cost,
    schema: z.unknown(),
    unavailable: { en: 'x', qqq: 'x' },
    ...(worthwhile ? { worthwhile } : {}),
    fetch(subjects, sources) {
      asked.push(...subjects.map(({ key }) => `${id} ${key}`));
      return Promise.resolve(
        new Map(subjects.map((one) => [one.key, { value: about.value?.(one, sources) ?? 'value' }]))
      );
    }
  });
}
