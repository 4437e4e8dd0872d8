import type { ApiModule } from './context.ts';
import { createParams } from './params.ts';

/** action=paraminfo, of which only oldreviewedpages' namespaces are told: their default follows the wiki's settings. */
export const paraminfo: ApiModule = {
  name: 'paraminfo',
  parameters: 'modules helpformat',
  run: (context) => {
    const { wiki } = context;
    const wanted = createParams(context, '').list('modules') ?? [];
    const namespace = {
      index: 6,
      name: 'namespace',
      type: 'namespace',
      required: false,
      default: wiki.settings.reviewNamespaces[0] ?? 0,
      multi: true,
      allspecifier: '*'
    };
    const oldreviewedpages = {
      name: 'oldreviewedpages',
      path: 'query+oldreviewedpages',
      group: 'list',
      prefix: 'or',
      parameters: [namespace]
    };
    const modules = wanted.includes(oldreviewedpages.path) ? [oldreviewedpages] : [];
    return { paraminfo: { helpformat: 'none', modules } };
  }
};
