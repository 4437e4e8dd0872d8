import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, settingsTable } from '../../server/config.ts';
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

describe('S30: settings that cannot be used', () => {
  it.each([
    ['SEULA_STREAM_URL', 'on'],
    ['SEULA_STREAM_URL', 'ftp://stream.example'],
    ['SEULA_OPERATOR_TOKEN', 'x'.repeat(31)],
    ['SEULA_OPERATOR_TOKEN', `${'x'.repeat(40)} y`],
    ['SEULA_OPERATOR_TOKEN', 'x'.repeat(32)],
    ['SEULA_OPERATOR_TOKEN', 'changeme-changeme-changeme-changeme-1234'],
    ['SEULA_OPERATOR_TOKEN', 'example-0123456789abcdef0123456789abcdef'],
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

  it.each(Object.keys(settingsTable))('%s in other letters is none that is known', (name) => {
    const other = `${name}S`;
    expect(problemsOf({ [other]: '1' })).toEqual([
      `${other}: there is no such setting. Remove it, or see the list in README.md.`
    ]);
  });

  it('a process that looks at no certificates does not start', () => {
    const [problem, ...others] = problemsOf({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    expect(others).toEqual([]);
    expect(problem).toContain('NODE_TLS_REJECT_UNAUTHORIZED: ');
    expect(problemsOf({ NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toEqual([]);
  });

  it.each(['https://hooks.example/services/abc', 'http://127.0.0.1:9000/alerts', 'http://[::1]:9000/'])(
    'alerts may be posted to %s',
    (address) => expect(readConfig({ SEULA_ALERT_WEBHOOK: address }).alertWebhook).toBe(address)
  );

  it('a token of 32 characters will do, and without one nobody is the operator', () => {
    const token = '0123456789abcdef0123456789abcdef';
    expect(readConfig({ SEULA_OPERATOR_TOKEN: token }).operatorToken).toBe(token);
    expect(readConfig({}).operatorToken).toBeNull();
  });
});

describe('S30: signing in', () => {
  const secret = '4f1d0c8e7b6a59483726151403f2e1d0c9b8a796';
  const whole = {
    SEULA_OAUTH_CLIENT_ID: '8903be87a605b9f945ede210fff1a92a',
    SEULA_OAUTH_CLIENT_SECRET: secret,
    SEULA_COMPANION_URL: 'https://seula.example'
  };

  it('is off unless it is set up, and then knows its client', () => {
    expect(readConfig({})).toMatchObject({ signIn: null, adminRight: 'protect', operators: [] });
    expect(readConfig({ ...whole, SEULA_OPERATORS: ' 12, 3456 ' })).toMatchObject({
      signIn: { restUrl: 'https://meta.wikimedia.org/w/rest.php', clientSecret: secret },
      operators: ['12', '3456']
    });
  });

  it.each([
    ['SEULA_OAUTH_CLIENT_SECRET', ''],
    ['SEULA_OAUTH_CLIENT_SECRET', 'short'],
    ['SEULA_OAUTH_CLIENT_SECRET', 'x'.repeat(40)],
    ['SEULA_OAUTH_CLIENT_SECRET', 'changeme-changeme-changeme-changeme-1234'],
    ['SEULA_OAUTH_CLIENT_SECRET', 'your-client-secret-goes-here-0123456789ab'],
    ['SEULA_OAUTH_CLIENT_SECRET', '8903be87a605b9f945ede210fff1a92a'],
    ['SEULA_OAUTH_CLIENT_SECRET', `${secret} `],
    ['SEULA_OAUTH_CLIENT_ID', ''],
    ['SEULA_OAUTH_CLIENT_ID', 'with spaces'],
    ['SEULA_COMPANION_URL', ''],
    ['SEULA_COMPANION_URL', 'http://seula.example'],
    ['SEULA_COMPANION_URL', 'http://127.0.0.1.example'],
    ['SEULA_OAUTH_URL', 'http://meta.wikimedia.org/w/rest.php'],
    ['SEULA_OAUTH_URL', 'meta'],
    ['SEULA_ADMIN_RIGHT', ''],
    ['SEULA_ADMIN_RIGHT', 'Protect pages'],
    ['SEULA_OPERATORS', 'Ann'],
    ['SEULA_OPERATORS', '1,,2'],
    ['SEULA_OPERATORS', '0'],
    ['SEULA_OAUTH_DEBUG', '1']
  ])('%s=%s stops the start, and no secret is shown', (name, value) => {
    const problems = problemsOf({ ...whole, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${name}: `);
    expect(problems[0]).not.toContain(secret);
    if (name === 'SEULA_OAUTH_CLIENT_SECRET' && value !== '') expect(problems[0]).not.toContain(value);
  });

  it('takes plain http within one machine', () => {
    const here = {
      SEULA_COMPANION_URL: 'http://127.0.0.1:8037',
      SEULA_OAUTH_URL: 'http://localhost:8039/w/rest.php'
    };
    expect(readConfig({ ...whole, ...here }).signIn).not.toBeNull();
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
