import { beforeEach, describe, expect, test } from 'vitest';
import type { EditedPage, PageEditor } from '../../../server/ports.ts';
import { planPublication, publish } from '../../../server/publishing/plan-publication.ts';

type Stored = EditedPage & { title: string };

let pages: Map<string, Stored>;
let editor: PageEditor;
beforeEach(() => {
  pages = new Map();
  editor = {
    read: async (title) => pages.get(title) ?? null,
    async save({ title, text, summary, basedOn }) {
      if ((pages.get(title)?.revisionId ?? null) !== basedOn) throw new Error('edit conflict');
      edit(title, text, summary, 'SeulaBot');
    }
  };
});

function edit(title: string, text: string, summary: string, user: string): void {
  const revisionId = (pages.get(title)?.revisionId ?? 0) + 1;
  pages.set(title, {
    title,
    text: text.trimEnd(),
    summary,
    user,
    revisionId,
    timestamp: '2026-01-01T00:00:00Z'
  });
}

const wanted = (text: string) => [{ title: 'MediaWiki:Gadget-seula.js', text }];
const plan = (text: string, replace: number[] = []) =>
  planPublication(wanted(text), editor, new Set(replace));

describe('publishing', () => {
  test('creates a page, leaves it alone while it is as wanted, and updates what it published', async () => {
    const first = await plan('one;\n');
    expect(first[0]?.state).toBe('create');
    expect(await publish(first, '1.0', editor)).toEqual(['MediaWiki:Gadget-seula.js']);
    expect((await plan('one;\n'))[0]?.state).toBe('unchanged');
    const second = await plan('two;\n');
    expect(second[0]?.state).toBe('update');
    await publish(second, '1.1', editor);
    expect(pages.get('MediaWiki:Gadget-seula.js')?.text).toBe('two;');
  });

  test('does not replace what somebody else wrote', async () => {
    await publish(await plan('one;'), '1.0', editor);
    edit('MediaWiki:Gadget-seula.js', 'one; mine;', 'a fix', 'Admin');
    const planned = await plan('two;');
    expect(planned[0]?.state).toBe('foreign');
    expect(await publish(planned, '1.1', editor)).toEqual([]);
    expect(pages.get('MediaWiki:Gadget-seula.js')?.text).toBe('one; mine;');
  });

  test('is not deceived by our summary over another text', async () => {
    await publish(await plan('one;'), '1.0', editor);
    const summary = pages.get('MediaWiki:Gadget-seula.js')?.summary ?? '';
    edit('MediaWiki:Gadget-seula.js', 'evil;', summary, 'Vandal');
    expect((await plan('two;'))[0]?.state).toBe('foreign');
  });

  test('replaces another revision only when it is named', async () => {
    edit('MediaWiki:Gadget-seula.js', 'old;', 'by hand', 'Admin');
    expect((await plan('two;', [7]))[0]?.state).toBe('foreign');
    expect((await plan('two;', [1]))[0]?.state).toBe('update');
  });

  test('fails when the page went on between comparing and saving', async () => {
    await publish(await plan('one;'), '1.0', editor);
    const planned = await plan('two;');
    edit('MediaWiki:Gadget-seula.js', 'one; mine;', 'a fix', 'Admin');
    await expect(publish(planned, '1.1', editor)).rejects.toThrow('edit conflict');
  });
});
