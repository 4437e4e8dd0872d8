export default {
  'evidence-title': { en: 'Evidence', qqq: 'Heading: all that a verdict was made from.' },
  'evidence-show': { en: 'Show what it was made from', qqq: 'Unfolds a list of evidence.' },
  'evidence-gone': {
    en: 'The evidence is not kept any more.',
    qqq: 'In place of evidence, which is removed after some weeks.'
  },
  'evidence-raw': { en: 'All of it as JSON', qqq: 'Link that downloads the evidence for programs.' },
  'evidence-kind': { en: 'Kind', qqq: 'Heading of a column: kind of evidence.' },
  'evidence-of': { en: 'Of', qqq: 'Heading of a column: of which edit, author, page or wiki evidence is.' },
  'evidence-value': { en: 'What was found', qqq: 'Heading of a column.' },
  'evidence-none': { en: 'not to be had ($1)', qqq: 'In place of evidence. $1: a code such as "timed-out".' }
};
