import type { QueryModule } from './query-module.ts';

/** list=tags: the software's own tags and those that edits carry. */
export const tags: QueryModule = {
  name: 'tags',
  prefix: 'tg',
  kind: 'list',
  parameters: 'continue limit prop',
  run: ({ context, params, answer }) => {
    const { core } = context.wiki;
    const props = params.some(
      'prop',
      ['displayname', 'description', 'hitcount', 'defined', 'source', 'active'],
      []
    );
    const counts = new Map<string, number>();
    for (const revision of core.revisions.values()) {
      for (const tag of revision.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    const names = [...new Set([...softwareTags, ...core.tags, ...counts.keys()])].sort();
    const limit = params.limit('limit', 10);
    answer['tags'] = names.slice(0, limit).map((name) => ({
      name,
      ...(props.has('displayname') ? { displayname: name.replace(/^mw-/, '').replaceAll('-', ' ') } : {}),
      ...(props.has('description') ? { description: `Edits marked ${name}` } : {}),
      ...(props.has('hitcount') ? { hitcount: counts.get(name) ?? 0 } : {}),
      ...(props.has('defined') ? { defined: true } : {}),
      ...(props.has('source') ? { source: softwareTags.includes(name) ? ['extension'] : ['manual'] } : {}),
      ...(props.has('active') ? { active: true } : {})
    }));
  }
};

const softwareTags = (
  'mw-blank mw-changed-redirect-target mw-contentmodelchange mw-manual-revert mw-new-redirect mw-removed-redirect ' +
  'mw-replace mw-reverted mw-rollback mw-server-side-upload mw-undo'
).split(' ');
