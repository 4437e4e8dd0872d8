import type { Sources, Subject } from '../../../server/evidence/define-evidence.ts';
import type { ApiParams, WikiApi } from '../../../server/ports.ts';
import { Revision } from '../../../shared/revision.ts';
import { Site } from '../../../shared/site.ts';

/** Answers one request; a list is the answers of a continued request; an Error is thrown; undefined fails the test. */
export type Script = (params: Record<string, string>) => unknown;

/** An Action API that answers from a script and counts its requests; whatever the script does not expect throws. */
export function scriptedApi(script: Script, size = 50): WikiApi & { requests: Record<string, string>[] } {
  const requests: Record<string, string>[] = [];
  const send = (params: ApiParams): unknown[] => {
    const flat = flatten(params);
    const answer = script(flat);
    if (answer instanceof Error) {
      requests.push(flat);
      throw answer;
    }
    if (answer === undefined) throw new Error(`Nobody expected ${JSON.stringify(flat)}`);
    return Array.isArray(answer) ? answer : [answer];
  };
  return {
    requests,
    get(params, schema) {
      const [answer] = send(params);
      requests.push(flatten(params));
      return Promise.resolve(schema.parse(answer));
    },

    async *queryAll(params, schema) {
      for (const answer of send(params)) {
        requests.push(flatten(params));
        yield schema.parse(answer);
      }
    },
    batchSize: () => Promise.resolve(size)
  };
}

/** Where evidence is fetched from in a test; judged at 2026-03-02T00:00Z. */
export function sourcesOf(api: WikiApi, more: Partial<Sources> = {}): Sources {
  return {
    site: Site.parse({ id: 'fiwiki', language: 'fi' }),
    api,
    now: Date.parse('2026-03-02T00:00:00Z'),
    ...more
  };
}

/** Authors as subjects. */
export function authors(...names: string[]): Subject[] {
  return names.map((name) => ({ ...pageSubject({}), key: name, author: name }));
}

/** A page as a subject, with the stable revision 100 and pending ones from 101 on. */
export function pageSubject(about: {
  id?: number;
  title?: string;
  stable?: object;
  pending?: object[];
}): Subject {
  const { id = 5, title = 'Koivu', stable = {}, pending = [{}] } = about;
  return {
    key: String(id),
    page: { id, namespace: 0, title },
    stable: toRevision(100, stable),
    pending: pending.map((one, index) => toRevision(101 + index, one)),
    revision: null,
    author: null,
    since: Date.parse('2026-03-01T00:00:00Z')
  };
}

/** The revisions of a page as subjects of their own. */
export function revisionSubjects(page: Subject): Subject[] {
  return [page.stable, ...page.pending].map((revision) => ({ ...page, key: String(revision.id), revision }));
}

/** An error as the wiki client throws it. */
export function wikiError(code: string, apiCode?: string): Error {
  return Object.assign(new Error(code), { code, params: apiCode === undefined ? {} : { apiCode } });
}

/** The items of a parameter that is a list. */
export function items(list: string | undefined): string[] {
  return (list ?? '').split('|');
}

function toRevision(id: number, about: object): Revision {
  return Revision.parse({
    id,
    parentId: id - 1,
    timestamp: '2026-03-01T00:00:00Z',
    user: 'Muokkaaja',
    text: `Text ${id}`,
    sha1: `sha${id}`,
    ...about
  });
}

function flatten(params: ApiParams): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => {
      if (value === undefined || value === false) return [];
      return [[name, typeof value === 'object' ? value.join('|') : String(value)]];
    })
  );
}
