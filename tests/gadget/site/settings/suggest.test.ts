import { expect, it } from 'vitest';
import { Unreachable, type ApiCall } from '../../../../gadget/api/client.ts';
import type { Reader } from '../../../../gadget/api/guard.ts';
import { createCompanionSuggest } from '../../../../gadget/site/settings/suggest.ts';

function begin(answer: unknown) {
  const calls: ApiCall[] = [];
  const call = async <Value>(asked: ApiCall, reader: Reader<Value>): Promise<Value> => {
    calls.push(asked);
    if (answer instanceof Error) throw answer;
    return reader(answer);
  };
  return { calls, suggest: createCompanionSuggest({ call }, 'fiwiki') };
}

it('asks the companion for names of the wiki, as who is signed in', async () => {
  const { calls, suggest } = begin({ choices: ['Elävät henkilöt'] });
  expect(await suggest('categories', ' Elä & ')).toEqual(['Elävät henkilöt']);
  expect(calls).toEqual([{ path: '/v1/wikis/fiwiki/choices?source=categories&typed=El%C3%A4+%26' }]);
});

it('asks for nothing where nothing is typed, and suggests nothing where no answer comes', async () => {
  const { calls, suggest } = begin({ choices: ['a'] });
  expect(await suggest('pages', '  ')).toEqual([]);
  expect(calls).toEqual([]);
  expect(await begin(new Unreachable('x')).suggest('pages', 'a')).toEqual([]);
  expect(await begin({ choices: [1] }).suggest('pages', 'a')).toEqual([]);
});
