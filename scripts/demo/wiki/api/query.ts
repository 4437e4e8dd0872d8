import type { ApiContext, ApiModule } from './context.ts';
import { badValue, createParams } from './params.ts';
import { pageSetParameters, readPageSet, type PageSet } from './query/page-set.ts';
import type { QueryModule, QueryRun } from './query/query-module.ts';
import { queryModules } from './query/query-modules.ts';

/** action=query: runs the modules of prop, list and meta, and puts their continuations together. */
export const query: ApiModule = {
  name: 'query',
  parameters: [
    ...pageSetParameters,
    'prop list meta continue rawcontinue indexpageids export exportnowrap iwurl'
  ].join(' '),
  run: (context) => {
    const wanted = wantedModules(context);
    const resumed = readContinue(context);
    const generator = generatorModule(context);
    const answer: Record<string, unknown> = {};
    const continuation: Continuation = { generator: {}, modules: new Map() };
    const generated =
      generator && !resumed.onlyLists ? generate(context, generator, answer, continuation) : null;
    context.module = 'query';
    const pages = readPageSet(context, generator ? (generated ?? []) : null);
    Object.assign(answer, pages.extras);
    for (const module of wanted) {
      if (resumed.finished.has(module.name) || (resumed.onlyLists && module.kind === 'prop')) continue;
      const values = {};
      continuation.modules.set(module.name, values);
      runModule(context, module, module.prefix, pages, answer, values);
    }
    context.module = 'query';
    if (pages.entries.length > 0) answer['pages'] = pages.entries.map((entry) => entry.answer);
    return assemble(context, wanted, continuation, answer, generator);
  }
};

type Continuation = { generator: Record<string, string>; modules: Map<string, Record<string, string>> };
type Resumed = { onlyLists: boolean; finished: Set<string> };

function wantedModules(context: ApiContext): QueryModule[] {
  const params = createParams(context, '');
  context.module = 'query';
  const all = queryModules(context.wiki);
  return (['prop', 'list', 'meta'] as const).flatMap((kind) => {
    const known = all.filter((module) => module.kind === kind);
    const names = params.some(
      kind,
      known.map((module) => module.name),
      []
    );
    return [...names].flatMap((name) => known.filter((module) => module.name === name));
  });
}

function generatorModule(context: ApiContext): QueryModule | null {
  const name = context.raw.get('generator');
  if (name === undefined) return null;
  const module = queryModules(context.wiki).find((entry) => entry.name === name);
  if (!module?.generate) throw badValue('generator', name);
  return module;
}

function readContinue(context: ApiContext): Resumed {
  const [first = '', second = ''] = (context.raw.get('continue') ?? '').split('||');
  return { onlyLists: first === '-', finished: new Set(second.split('|').filter((name) => name !== '')) };
}

function generate(
  context: ApiContext,
  module: QueryModule,
  answer: Record<string, unknown>,
  continuation: Continuation
): number[] {
  const run = startRun(context, module, `g${module.prefix}`, emptySet, answer, continuation.generator);
  return module.generate?.(run) ?? [];
}

function runModule(
  context: ApiContext,
  module: QueryModule,
  prefix: string,
  pages: PageSet,
  answer: Record<string, unknown>,
  values: Record<string, string>
): void {
  module.run(startRun(context, module, prefix, pages, answer, values));
}

function startRun(
  context: ApiContext,
  module: QueryModule,
  prefix: string,
  pages: PageSet,
  answer: Record<string, unknown>,
  values: Record<string, string>
): QueryRun {
  context.module = `query+${module.name}`;
  for (const name of module.parameters.split(' ')) context.known.add(prefix + name);
  return {
    context,
    params: createParams(context, prefix),
    pages,
    answer,
    continueWith: (given) => {
      for (const [name, value] of Object.entries(given)) values[prefix + name] = value;
    }
  };
}

/** Puts `continue` and `batchcomplete` beside the answer as MediaWiki's continuation manager does. */
function assemble(
  context: ApiContext,
  wanted: QueryModule[],
  continuation: Continuation,
  answer: Record<string, unknown>,
  generator: QueryModule | null
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const isOpen = (module: QueryModule): boolean =>
    Object.keys(continuation.modules.get(module.name) ?? {}).length > 0;
  const open = wanted.filter(isOpen);
  const finished = wanted.filter((module) => !isOpen(module)).map((module) => module.name);
  const values = Object.fromEntries(
    open.flatMap((module) => Object.entries(continuation.modules.get(module.name) ?? {}))
  );
  const propOpen = open.some((module) => module.kind === 'prop');
  const generatorMore = Object.keys(continuation.generator).length > 0;
  if (open.length > 0) {
    const repeated = propOpen && generator ? startOfGenerator(context, generator) : {};
    const next = !propOpen && generatorMore ? continuation.generator : repeated;
    const keys = propOpen || generatorMore ? Object.keys(next).join('|') : '-';
    const done = !propOpen && generatorMore ? finished.filter((name) => !isProp(wanted, name)) : finished;
    result['continue'] = { ...values, ...next, continue: `${keys}||${done.join('|')}` };
  } else if (generatorMore) {
    const keys = Object.keys(continuation.generator).join('|');
    const done = finished.filter((name) => !isProp(wanted, name));
    result['continue'] = { ...continuation.generator, continue: `${keys}||${done.join('|')}` };
  }
  if (!propOpen) result['batchcomplete'] = true;
  if (Object.keys(answer).length > 0) result['query'] = answer;
  return result;
}

function isProp(wanted: QueryModule[], name: string): boolean {
  return wanted.some((module) => module.name === name && module.kind === 'prop');
}

/** The generator's own place in this request, which has to be sent again while prop modules go on. */
function startOfGenerator(context: ApiContext, module: QueryModule): Record<string, string> {
  const names = [`g${module.prefix}start`, `g${module.prefix}continue`];
  return Object.fromEntries(
    names.flatMap((name) => (context.raw.has(name) ? [[name, context.raw.get(name) ?? '']] : []))
  );
}

const emptySet: PageSet = { entries: [], source: 'none', extras: {} };
