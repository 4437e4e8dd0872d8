export default {
  'short-open': {
    en: '{{PLURAL:$1|One check|$1 checks}} could not tell, or were not needed for the verdict.',
    qqq: 'Last line of a list of what checks found. $1: how many checks.'
  }
};
