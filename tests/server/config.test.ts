import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';
import { chooseStream } from '../../server/wiki/choose-stream.ts';

const agent = 'Seula/test (https://seula.example)';

describe('the stream of edits', () => {
  it.each([
    ['https://fi.wikipedia.org/w/api.php', true],
    ['https://de.m.wiktionary.org/w/api.php', true],
    ['https://commons.wikimedia.org/w/api.php', true],
    ['https://wiki.example/w/api.php', false],
    ['https://wikipedia.org.example/w/api.php', false],
    ['https://fakewikipedia.org/w/api.php', false],
    ['http://127.0.0.1:8080/w/api.php', false]
  ])('that is Wikimedia’s by default tells of %s: %s', (apiUrl, tells) => {
    const { stream, tellsOf } = chooseStream(readConfig({}).stream, agent);
    expect(stream).not.toBeNull();
    expect(tellsOf(apiUrl)).toBe(tells);
  });

  it('that is named tells of every wiki, and none is followed when it is off', () => {
    const named = readConfig({ SEULA_STREAM_URL: 'https://stream.example/changes' }).stream;
    expect(chooseStream(named, agent).tellsOf('https://wiki.example/w/api.php')).toBe(true);
    const off = chooseStream(readConfig({ SEULA_STREAM_URL: 'off' }).stream, agent);
    expect(off.stream).toBeNull();
    expect(off.tellsOf('https://fi.wikipedia.org/w/api.php')).toBe(false);
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['SEULA_STREAM_URL', 'on'],
    ['SEULA_STREAM_URL', 'ftp://stream.example'],
    ['SEULA_OPERATOR_TOKEN', 'x'.repeat(31)],
    ['SEULA_OPERATOR_TOKEN', `${'x'.repeat(40)} y`],
    ['SEULA_ALERT_WEBHOOK', 'http://hooks.example/abc'],
    ['SEULA_ALERT_WEBHOOK', 'https://user:secret@hooks.example/abc'],
    ['SEULA_ALERT_WEBHOOK', 'http://127.0.0.1.example/abc'],
    ['SEULA_ALERT_WEBHOOK', 'file:///etc/passwd']
  ])('%s=%s stops the start, and is not shown where it is secret', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    if (/TOKEN|WEBHOOK/.test(name)) expect(problems[0]).not.toContain(value);
  });

  it.each(['https://hooks.example/services/abc', 'http://127.0.0.1:9000/alerts', 'http://[::1]:9000/'])(
    'alerts may be posted to %s',
    (address) => expect(readConfig({ SEULA_ALERT_WEBHOOK: address }).alertWebhook).toBe(address)
  );

  it('a token of 32 characters will do, and without one nobody is the operator', () => {
    expect(readConfig({ SEULA_OPERATOR_TOKEN: 'x'.repeat(32) }).operatorToken).toBe('x'.repeat(32));
    expect(readConfig({}).operatorToken).toBeNull();
  });
});

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (fault) {
    if (fault instanceof ConfigError) return fault.problems;
    throw fault;
  }
}
