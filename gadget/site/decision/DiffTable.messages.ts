export default {
  'diff-label': { en: 'What changed', qqq: 'For screen readers: name of a table with a diff.' },
  'diff-before': { en: 'Before', qqq: 'Heading of the left side of a diff.' },
  'diff-after': { en: 'After', qqq: 'Heading of the right side of a diff.' },
  'diff-line': { en: 'Line $1', qqq: 'In a diff, above lines. $1: number.' },
  'diff-same': { en: 'The texts are the same.', qqq: 'In place of a diff.' },
  'diff-hidden': { en: 'The wiki hides the text of one of these versions.', qqq: 'In place of a diff.' },
  'diff-cut': { en: 'There is more, which only the wiki shows.', qqq: 'Below a very long diff.' },
  'diff-removed': { en: 'removed', qqq: 'For screen readers: a line of a diff that was taken away.' },
  'diff-added': { en: 'added', qqq: 'For screen readers: a line of a diff that was added.' }
};
