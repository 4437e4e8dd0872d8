export default {
  evidence: { en: 'Evidence', qqq: 'Link to a file with everything that the verdict was made from.' },
  permalink: {
    en: 'Permanent link',
    qqq: 'Link to the diff that the verdict is about, by the numbers of its versions.'
  },
  judged: {
    en: 'Judged $1 with settings $2',
    qqq: 'When the verdict was made and under which version of the settings. $1: such as "3 minutes ago". $2: number.'
  }
};
