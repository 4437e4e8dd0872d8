import { describe, expect, it } from 'vitest';
import { readCases } from '../../../server/trials/read-cases.ts';

const ids = new Set(['user_block', 'bot_user', 'gibberish']);

describe('cases on a page', () => {
  it('are its lines of a list', () => {
    const text = [
      'Cases for [[Project:Seula]].',
      '== Blocks ==',
      '* [[Special:Diff/123]] user_block : block # blocked on the next day',
      '* https://fi.wikipedia.org/w/index.php?title=A&diff=5&oldid=4#top bot-user: approve',
      '* 77 : manual',
      "** [[Kissa|the cat]] '''gibberish''' : neutral # ok: nothing",
      '* [https://fi.wikipedia.org/wiki/Special:Diff/9 this one] <code>decision</code> : blocked',
      '# 5 user_block : block',
      '<!-- * 6 user_block : block',
      '* 7 user_block : block -->',
      '* 8 USER_BLOCK： unknown'
    ].join('\r\n');
    expect(readCases(text, ids)).toEqual({
      cases: [
        {
          line: 3,
          link: '[[Special:Diff/123]]',
          checkId: 'user_block',
          expected: 'block',
          note: 'blocked on the next day'
        },
        {
          line: 4,
          link: 'https://fi.wikipedia.org/w/index.php?title=A&diff=5&oldid=4#top',
          checkId: 'bot_user',
          expected: 'approve',
          note: ''
        },
        { line: 5, link: '77', checkId: null, expected: 'manual', note: '' },
        {
          line: 6,
          link: '[[Kissa|the cat]]',
          checkId: 'gibberish',
          expected: 'neutral',
          note: 'ok: nothing'
        },
        {
          line: 7,
          link: '[https://fi.wikipedia.org/wiki/Special:Diff/9 this one]',
          checkId: null,
          expected: 'blocked',
          note: ''
        },
        { line: 11, link: '8', checkId: 'user_block', expected: 'unavailable', note: '' }
      ],
      faults: []
    });
  });

  it('are told with their number where they are none', () => {
    const text = [
      '* just words',
      '',
      '* 5 no_such : block',
      '* 6 user_block : perhaps',
      '* 7 : neutral',
      '*'
    ];
    expect(readCases(text.join('\n'), ids).faults).toEqual([
      { line: 1, text: 'just words', code: 'bad-case' },
      { line: 3, text: '5 no_such : block', code: 'no-such-check' },
      { line: 4, text: '6 user_block : perhaps', code: 'bad-expectation' },
      { line: 5, text: '7 : neutral', code: 'bad-expectation' }
    ]);
  });

  it('are read in one go, however long a line is', () => {
    const long = `* ${'a '.repeat(50_000)}: ${'b '.repeat(50_000)}`;
    expect(readCases(long, ids).faults).toHaveLength(1);
    expect(readCases(`* ${':'.repeat(100_000)}`, ids).faults).toHaveLength(1);
  });
});
