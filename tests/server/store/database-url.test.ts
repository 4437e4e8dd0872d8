import { describe, expect, it } from 'vitest';
import { parseDatabaseUrl } from '../../../server/store/database-url.ts';

describe('the address of a database', () => {
  it.each([
    ['sqlite::memory:', { kind: 'sqlite', filename: ':memory:' }],
    ['sqlite:/var/lib/seula.sqlite', { kind: 'sqlite', filename: '/var/lib/seula.sqlite' }],
    ['sqlite:.seula/a b.sqlite', { kind: 'sqlite', filename: '.seula/a b.sqlite' }],
    [
      'mysql://s12345:p%40ss%2Fword@tools.db.example:3307/s12345__seula',
      {
        kind: 'mysql',
        host: 'tools.db.example',
        port: 3307,
        user: 's12345',
        password: 'p@ss/word',
        database: 's12345__seula'
      }
    ],
    [
      'mysql://me@[::1]/seula',
      { kind: 'mysql', host: '::1', port: 3306, user: 'me', password: '', database: 'seula' }
    ]
  ])('%s', (url, address) => {
    expect(parseDatabaseUrl(url)).toEqual(address);
  });

  it.each([
    '',
    'seula.sqlite',
    'sqlite:',
    'sqlite://host/path',
    'postgres://me:secret@host/seula',
    'mysql://host/seula',
    'mysql://me:secret@host',
    'mysql://me:secret@host/a/b',
    'mysql://me:secret@host:port/seula',
    'mysql://me:%E0%A4@host/seula'
  ])('S21: is refused when it is %j, and not repeated', (url) => {
    expect(() => parseDatabaseUrl(url)).toThrow(expect.objectContaining({ code: 'bad-url' }));
    expect(() => parseDatabaseUrl(url)).not.toThrow(/secret/);
  });
});
