import { describe, expect, it, vi } from 'vitest';
import { createDraft } from '../../../gadget/admin/draft/create-draft.ts';
import { leavesOf, valueAt, withValue } from '../../../gadget/admin/draft/json-path.ts';
import { readField } from '../../../gadget/admin/fields/read-field.ts';
import type { Session } from '../../../gadget/admin/session.ts';
import { Refused, type ApiCall, type Client } from '../../../gadget/api/client.ts';
import type { Reader } from '../../../gadget/api/guard.ts';
import { checks } from '../../../server/checks/index.generated.ts';
import { describeSettings } from '../../../server/settings/describe-settings.ts';
import { anApp } from '../support/an-app.tsx';

const aDocument = (version: number, settings: unknown) => ({
  version,
  author: 'Bo',
  reason: 'because',
  settings
});

/** A draft of version 3; `answer` is what saving is answered. */
async function aDraft(answer: () => unknown) {
  const sent: ApiCall[] = [];
  const app = anApp();
  const call = async <Value>(asked: ApiCall, reader: Reader<Value>): Promise<Value> => {
    if (asked.path.endsWith('/schema')) return reader(describeSettings(checks));
    if (asked.method === undefined) return reader(aDocument(3, { checks: { a: { enabled: true } } }));
    sent.push(asked);
    return reader(answer());
  };
  const client: Client = { ...app.client, call };
  const draft = createDraft({ ...app, client }, { call } as Session);
  await draft.load();
  return { draft, sent, state: () => draft.store.get() };
}

const refuse = (status: number, code: string, details: unknown) => () => {
  throw new Refused(status, { code, error: 'No.', details });
};

describe('a draft of settings', () => {
  it('sends only what is changed, based on the version that was edited', async () => {
    const { draft, sent, state } = await aDraft(() => aDocument(4, {}));
    draft.set(['checks', 'a', 'enabled'], false);
    draft.set(['bot', 'waitMinutes'], 5);
    await draft.save('why');
    expect(sent[0]?.body).toEqual({
      basedOn: 3,
      reason: 'why',
      patch: { checks: { a: { enabled: false } }, bot: { waitMinutes: 5 } }
    });
    expect(state()).toMatchObject({ patch: {}, state: 'saved', document: { version: 4 } });
  });

  it.each([
    [401, 'signed-out'],
    [403, 'no-right'],
    [403, 'blocked']
  ])('blames no field when who saves may not, or not any more: %d %s', async (status, code) => {
    const { draft, state } = await aDraft(refuse(status, code, undefined));
    draft.set(['bot', 'waitMinutes'], 5);
    await draft.save('why');
    expect(state()).toMatchObject({ state: 'refused', faults: [], patch: { bot: { waitMinutes: 5 } } });
  });

  it('holds nothing once a field is as it was', async () => {
    const { draft, state } = await aDraft(() => null);
    draft.set(['checks', 'a', 'enabled'], false);
    draft.set(['checks', 'a', 'enabled'], true);
    draft.set(['bot', 'mode'], 'live');
    draft.set(['bot', 'mode'], null);
    expect(state().patch).toEqual({});
  });

  it('keeps what the companion says against a field, until that field changes', async () => {
    const wanted = { code: 'most', params: [43_200] };
    const faults = [
      { path: 'bot.waitMinutes', code: 'too-big', reason: 'at most 43200', wanted },
      { path: 'bot.mode', code: 'odd', reason: 'no' }
    ];
    const { draft, state } = await aDraft(refuse(422, 'settings-refused', { faults }));
    draft.set(['bot', 'waitMinutes'], 99_999);
    await draft.save('why');
    const odd = { path: 'bot.mode', reason: 'no', wanted: null };
    expect(state().faults).toEqual([{ path: 'bot.waitMinutes', reason: 'at most 43200', wanted }, odd]);
    draft.set(['bot', 'waitMinutes'], 9);
    expect(state().faults).toEqual([odd]);
  });

  it('shows what somebody else saved meanwhile, and goes on from there with its own changes', async () => {
    const current = aDocument(4, { bot: { waitMinutes: 1 } });
    const { draft, sent, state } = await aDraft(refuse(409, 'version-conflict', { current }));
    draft.set(['checks', 'a', 'enabled'], false);
    await draft.save('why');
    expect(state().conflict).toMatchObject({ version: 4, author: 'Bo' });
    draft.rebase();
    expect(state()).toMatchObject({ conflict: null, document: { version: 4 } });
    await draft.save('why');
    expect(sent[1]?.body).toMatchObject({ basedOn: 4, patch: { checks: { a: { enabled: false } } } });
  });

  it('goes on with changes of before, on the version that they were made on', async () => {
    const current = aDocument(3, { checks: { a: { enabled: true } } });
    const { draft, sent, state } = await aDraft(refuse(409, 'version-conflict', { current }));
    draft.restore({ version: 2, patch: { bot: { waitMinutes: 5 } } });
    await draft.save('why');
    expect(sent[0]?.body).toMatchObject({ basedOn: 2, patch: { bot: { waitMinutes: 5 } } });
    expect(state().conflict).toMatchObject({ version: 3 });
  });

  it('says so when there was nothing to save', async () => {
    const { draft, state } = await aDraft(() => aDocument(3, { checks: { a: { enabled: true } } }));
    draft.set(['checks', 'b', 'enabled'], null);
    await draft.save('why');
    expect(state()).toMatchObject({ state: 'same', patch: {}, document: { version: 3 } });
  });

  it('holds nothing any more of what somebody else saved just so', async () => {
    const current = aDocument(4, { bot: { waitMinutes: 5 }, checks: { a: { enabled: true } } });
    const { draft, state } = await aDraft(refuse(409, 'version-conflict', { current }));
    draft.set(['bot', 'waitMinutes'], 5);
    draft.set(['checks', 'a', 'enabled'], false);
    await draft.save('why');
    draft.rebase();
    expect(state().patch).toEqual({ checks: { a: { enabled: false } } });
  });

  it('shows what a try says against a field, too', async () => {
    const { draft, state } = await aDraft(() => null);
    draft.set(['bot', 'waitMinutes'], 99_999);
    const faults = [{ path: 'bot.waitMinutes', code: 'too-big', reason: 'at most 43200' }];
    draft.blame(new Refused(422, { code: 'settings-refused', error: 'No.', details: { faults } }));
    expect(state()).toMatchObject({
      faults: [{ path: 'bot.waitMinutes', reason: 'at most 43200' }],
      patch: { bot: { waitMinutes: 99_999 } }
    });
  });

  it('keeps unsaved changes on their version when going back was refused, and else loads anew', async () => {
    const { draft, state } = await aDraft(() => null);
    const conflict = new Refused(409, {
      code: 'version-conflict',
      error: 'No.',
      details: { current: aDocument(7, {}) }
    });
    draft.set(['bot', 'waitMinutes'], 5);
    draft.refused(conflict);
    expect(state()).toMatchObject({ document: { version: 3 }, conflict: { version: 7 } });
    draft.rebase();
    expect(state()).toMatchObject({ document: { version: 7 }, patch: { bot: { waitMinutes: 5 } } });
    draft.discard();
    draft.refused(conflict);
    await vi.waitFor(() => expect(state()).toMatchObject({ document: { version: 3 }, conflict: null }));
  });

  it('survives a refusal that is not what it should be', async () => {
    const { draft, state } = await aDraft(refuse(409, 'version-conflict', { current: 3 }));
    draft.set(['bot', 'mode'], 'off');
    await draft.save('why');
    expect(state()).toMatchObject({
      state: 'refused',
      conflict: null,
      faults: [{ path: '', reason: 'No.' }]
    });
  });
});

describe('paths in a document', () => {
  it('set, take away and list values', () => {
    const patch = withValue(withValue({}, ['a', 'b'], 1), ['a', 'c'], [1, 2]);
    expect(patch).toEqual({ a: { b: 1, c: [1, 2] } });
    expect(withValue(withValue(patch, ['a', 'b'], undefined), ['a', 'c'], undefined)).toEqual({});
    expect(leavesOf(patch)).toEqual([
      { path: ['a', 'b'], value: 1 },
      { path: ['a', 'c'], value: [1, 2] }
    ]);
  });

  it('know nothing that the language itself put there', () => {
    expect(valueAt({}, ['constructor', 'name'])).toBeUndefined();
    expect(valueAt({}, ['__proto__'])).toBeUndefined();
  });
});

describe('the form', () => {
  const schema = describeSettings(checks);
  const fieldsUnder = (field: ReturnType<typeof readField>): ReturnType<typeof readField>[] =>
    field.kind === 'group' ? field.fields.flatMap(fieldsUnder) : [field];

  it('has a control for every option of every check, and for every setting of the bot', () => {
    const properties = valueAt(schema, ['properties', 'checks', 'properties']);
    for (const { id } of checks) {
      const options = readField(valueAt(properties, [id, 'properties', 'options']), [id]);
      for (const field of fieldsUnder(options)) expect(field.kind, field.path.join('.')).not.toBe('other');
    }
    for (const name of ['bot', 'feedback', 'publishTo']) {
      const group = readField(valueAt(schema, ['properties', name]), [name]);
      for (const field of fieldsUnder(group)) {
        expect(field.kind, field.path.join('.')).not.toBe('other');
        expect(field.message, field.path.join('.')).toMatch(/^seula-setting-/);
      }
    }
  });

  it('knows bounds, choices and where entries come from', () => {
    const bot = readField(valueAt(schema, ['properties', 'bot']), ['bot']);
    const of = (name: string) => bot.fields.find(({ path }) => path.at(-1) === name);
    expect(of('waitMinutes')).toMatchObject({ kind: 'number', least: 0, most: 43_200, isWhole: true });
    expect(of('mode')?.choices).toEqual(['off', 'dry-run', 'trial', 'live']);
    expect(of('doNotReview')).toMatchObject({ kind: 'list', source: 'pages' });
    expect(of('stopPage')).toMatchObject({ kind: 'group' });
  });
});
