import { z } from 'zod';
import { ClassicCheck } from '../../shared/classic.ts';
import { defineRoute } from './define-route.ts';

/** Every check that there is. */
export default defineRoute({
  method: 'get',
  path: '/api/checks/',
  summary: 'All checks (classic API)',
  description:
    'As PendingChangesBot’s API, with more checks. The priority orders lists only: no decision depends on the order of checks.',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({}),
  answer: z.object({ checks: z.array(ClassicCheck) }),
  cacheSeconds: 60,
  async handle({ services: { classicSettings } }) {
    return { checks: classicSettings.checks() };
  }
});
