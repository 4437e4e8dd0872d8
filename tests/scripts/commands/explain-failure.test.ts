import { describe, expect, test } from 'vitest';
import { explainCode, explainFailure } from '../../../scripts/commands/explain-failure.ts';
import { WikiError } from '../../../server/wiki/wiki-error.ts';
import { StoreError } from '../../../server/store/store-error.ts';

const apiUrl = 'https://wiki.example/w/api.php';

describe('a failure becomes a sentence with the way out', () => {
  test.each([
    [
      new WikiError('network', { reason: 'ECONNREFUSED' }),
      `Cannot reach ${apiUrl} (ECONNREFUSED): check the address`
    ],
    [new WikiError('timeout', { timeoutMs: 15_000 }), `Cannot reach ${apiUrl}: check the address`],
    [
      new WikiError('http-status', { status: 404 }),
      'HTTP status 404: check that this is the address of its api.php'
    ],
    [new WikiError('login-failed', { result: 'Failed' }), 'check SEULA_BOT_USERNAME and SEULA_BOT_PASSWORD'],
    [new WikiError('api', { apiCode: 'permissiondenied' }), 'give it the right "review"'],
    [new WikiError('api', { apiCode: 'something-new' }), 'refused the request (something-new)'],
    [new StoreError('unavailable', 'The database does not answer.'), 'names a file (not a folder)'],
    [Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' }), 'set SEULA_PORT to another port'],
    [Object.assign(new Error('Odd.'), { code: 'odd' }), 'Odd. (odd)'],
    [new Error('Plain words.'), 'Plain words.']
  ])('%s', (fault, words) => {
    const sentence = explainFailure(fault, apiUrl);
    expect(sentence).toContain(words);
    expect(sentence).not.toContain('{');
  });

  test('a code of the bot, too; one that is not known is left to the caller', () => {
    expect(explainCode('no-account')).toContain('set SEULA_BOT_USERNAME');
    expect(explainCode('toString')).toBeNull();
  });
});
