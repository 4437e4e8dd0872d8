export default {
  evidence: { en: 'Evidence', qqq: 'Link to a file with everything that the verdict was made from.' },
  judged: {
    en: 'Judged $1 with settings $2',
    qqq: 'When the verdict was made and under which version of the settings. $1: such as "3 minutes ago". $2: number.'
  }
};
