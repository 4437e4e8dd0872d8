import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { checks } from '../server/checks/index.generated.ts';
import { evidenceKinds } from '../server/evidence/index.generated.ts';
import type { EvidenceKind } from '../server/evidence/define-evidence.ts';
import type { RouteDefinition } from '../server/routes/define-route.ts';
import { routes } from '../server/routes/index.generated.ts';
import { generateRegistries } from '../scripts/generate/registries.ts';

const root = new URL('../', import.meta.url);
const kinds: [string, EvidenceKind][] = Object.entries(evidenceKinds);
const allRoutes: [string, RouteDefinition][] = Object.entries(routes);

it('the registries follow from the files', async () => {
  for (const [path, wanted] of await generateRegistries()) {
    expect(readFileSync(new URL(path, root), 'utf8'), path).toBe(wanted);
  }
});

describe('checks', () => {
  it('are the files of their folder, under the names of their ids', () => {
    expect(checks.map(({ id }) => id)).toEqual(leaves('server/checks', ['index.generated']));
  });

  describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
    it('has an id fit for the wire', () => expect(id).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/));

    it('has a test of the same name', () =>
      expect(existsSync(new URL(`tests/server/checks/${id}.test.ts`, root))).toBe(true));

    it('says what it can do and what it looks at', () => {
      expect(check.can.length).toBeGreaterThan(0);
      expect(new Set(check.can).size).toBe(check.can.length);
      expect(check.can.every((one) => one === 'approve' || one === 'block')).toBe(true);
      expect(['change', 'circumstances']).toContain(check.looksAt);
    });

    it('asks for evidence that there is, once each', () => {
      const asked = [...check.needs, ...Object.keys(check.needsIf ?? {}), ...(check.mayUse ?? [])];
      expect(asked.filter((kind) => !Object.hasOwn(evidenceKinds, kind))).toEqual([]);
      expect(new Set(asked).size).toBe(asked.length);
    });

    it('has a default and a description for each option', () => {
      const fields = Object.entries(check.options.shape);
      expect(
        fields.filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success).map(([name]) => name)
      ).toEqual([]);
      expect(fields.filter(([, field]) => !(field as z.ZodType).description).map(([name]) => name)).toEqual(
        []
      );
    });

    it('has bounds for each number and list among its options', () => {
      expect(unbounded(check.options)).toEqual([]);
    });

    it('has title, description and outcomes, each with a note for translators', () => {
      expect(Object.keys(check.messages)).toEqual(expect.arrayContaining(['title', 'description']));
      expect(Object.keys(check.messages).length).toBeGreaterThan(2);
      for (const [name, { en, qqq }] of Object.entries(check.messages)) {
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(en.trim(), name).not.toBe('');
        expect(qqq.trim(), name).not.toBe('');
      }
    });
  });
});

describe('evidence kinds', () => {
  it('are the files of their folder', () => {
    const files = leaves('server/evidence', ['index.generated', 'define-evidence']).map(camelCase).sort();
    expect(Object.keys(evidenceKinds).sort()).toEqual(files);
  });

  it.each(kinds)('%s has its id, its scope, its cost and words for its absence', (id, kind) => {
    expect(kind.id).toBe(id);
    expect(['wiki', 'page', 'author', 'revision', 'sides']).toContain(kind.scope);
    expect(['batched', 'single']).toContain(kind.cost);
    expect(kind.unavailable.en.trim()).not.toBe('');
    expect(kind.unavailable.qqq.trim()).not.toBe('');
  });

  it('are each asked for by a check', () => {
    const asked = new Set<string>(
      checks.flatMap(({ needs, mayUse, needsIf }) => [
        ...needs,
        ...(mayUse ?? []),
        ...Object.keys(needsIf ?? {})
      ])
    );
    expect(Object.keys(evidenceKinds).filter((id) => !asked.has(id))).toEqual([]);
  });
});

describe('routes', () => {
  it('are the files of their folder', () => {
    expect(Object.keys(routes).sort()).toEqual(
      leaves('server/routes', ['index.generated'])
        .filter((name) => !name.startsWith('define-'))
        .map(camelCase)
        .sort()
    );
  });

  it('have each a place of its own', () => {
    const places = allRoutes.map(([, { method, path }]) => `${method} ${path}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(allRoutes)('%s is described for those who call it', (name, route) => {
    expect(name).toMatch(new RegExp(`^${route.method}`));
    // Prometheus looks for /metrics by itself.
    if (route.path !== '/metrics')
      expect(route.path).toMatch(/^\/api(\/v1)?(\/([a-z-]+(\.csv|\.jsonl)?|:[a-z][A-Za-z]*))+\/?$/);
    expect(route.summary.trim()).not.toBe('');
    const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, param]) => param);
    expect(Object.keys(route.params.shape as object).sort()).toEqual(inPath.sort());
    for (const [field, schema] of Object.entries({ ...route.params.shape, ...route.query.shape })) {
      expect(schema.description?.trim(), field).toMatch(/^[A-Z].*\w/);
    }
    for (const [code, status] of Object.entries(route.errors ?? {})) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});

function leaves(folder: string, except: readonly string[]): string[] {
  return readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !except.includes(name))
    .sort();
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Numbers without a greatest value and lists or texts without a greatest length, by path. */
function unbounded(options: z.ZodObject): string[] {
  const schema = options.toJSONSchema() as JsonSchema;
  const found: string[] = [];
  const visit = (node: JsonSchema, path: string): void => {
    if (node.type === 'number' || node.type === 'integer') {
      const top = node.maximum ?? node.exclusiveMaximum;
      if (top === undefined || top === Number.MAX_SAFE_INTEGER) found.push(path);
    }
    if (node.type === 'array' && node.maxItems === undefined) found.push(path);
    if (node.type === 'string' && node.maxLength === undefined && !node.enum && node.const === undefined)
      found.push(path);
    if (node.items) visit(node.items, `${path}[]`);
    for (const [name, child] of Object.entries(node.properties ?? {}))
      visit(child, path ? `${path}.${name}` : name);
  };
  visit(schema, '');
  return found;
}

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  maximum?: number;
  exclusiveMaximum?: number;
  maxItems?: number;
  maxLength?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}
