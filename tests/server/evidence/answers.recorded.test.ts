import { describe, expect, it } from 'vitest';
import author from '../../../server/evidence/author.ts';
import blockLog from '../../../server/evidence/block-log.ts';
import blocks from '../../../server/evidence/blocks.ts';
import rendered from '../../../server/evidence/rendered.ts';
import reviewLog from '../../../server/evidence/review-log.ts';
import { recordedAnswer } from '../wiki/recordings.ts';
import { authors, pageSubject, revisionSubjects, scriptedApi, sourcesOf } from './scripted-api.ts';

describe('answers of a real wiki', () => {
  it('tell accounts from addresses and names without an account', async () => {
    const names = ['Reviewer1', 'SeulojaBot', '88.112.14.10', 'Bad[name', 'EiOlemassa'];
    const found = await author.fetch(
      authors(...names),
      sourcesOf(scriptedApi(() => recordedAnswer('users')))
    );
    const kinds = ['named', 'named', 'address', 'imported', 'missing'];
    expect(names.map((name) => found.get(name))).toMatchObject(kinds.map((kind) => ({ value: { kind } })));
    expect(found.get('Reviewer1')).toMatchObject({
      value: { rights: expect.arrayContaining(['review']) as unknown }
    });
  });

  it('tell who is blocked, wholly or partly', async () => {
    const whole = scriptedApi(() => recordedAnswer('blocks-users'));
    const found = await blocks.fetch(authors('Häirikkö1', 'Reviewer1'), sourcesOf(whole));
    expect(found.get('Häirikkö1')).toMatchObject({
      value: { blocks: [{ expiry: 'infinity', partial: false }] }
    });
    expect(found.get('Reviewer1')).toEqual({ value: { blocks: [] } });
    const address = scriptedApi(() => recordedAnswer('blocks-ip'));
    const ofAddress = await blocks.fetch(authors('91.154.77.77'), sourcesOf(address));
    expect(ofAddress.get('91.154.77.77')).toMatchObject({ value: { blocks: [{ target: '91.154.77.77' }] } });
  });

  it('tell the history of blocks', async () => {
    const api = scriptedApi(() => recordedAnswer('logevents-block'));
    const found = await blockLog.fetch(authors('Häirikkö1'), sourcesOf(api));
    expect(found.get('Häirikkö1')).toMatchObject({
      value: { events: [{ action: 'block', partial: false }, {}, {}, {}] }
    });
  });

  it('tell who withdrew an approval', async () => {
    const api = scriptedApi(({ list, leaction }) => {
      if (list === 'users') return recordedAnswer('users');
      if (leaction === 'review/unapprove2') return recordedAnswer('logevents-review-unapprove2');
      return recordedAnswer('review-unapprove-success-after-log');
    });
    const subject = pageSubject({ id: 183, title: 'Kultainen saari (elokuva)' });
    const found = await reviewLog.fetch([subject], sourcesOf(api));
    expect(found.get('183')).toMatchObject({
      value: {
        events: [
          { action: 'unapprove', revisionId: 735 },
          { action: 'approve', revisionId: 735, automatic: false }
        ]
      }
    });
  });

  it('tell what a version looks like', async () => {
    const api = scriptedApi(() => recordedAnswer('parse-oldid-stable'));
    const found = await rendered.fetch(revisionSubjects(pageSubject({ pending: [] })), sourcesOf(api));
    expect(found.get('100')).toMatchObject({
      value: { html: expect.stringContaining('mw-parser-output') as unknown }
    });
  });
});
