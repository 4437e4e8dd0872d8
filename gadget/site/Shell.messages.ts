export default {
  'menu-start': {
    en: 'Wikis',
    qqq: 'In the menu of the companion’s pages: the start page, which lists the wikis.'
  },
  'menu-queue': { en: 'Queue', qqq: 'In the menu of the companion’s pages: the pending changes of a wiki.' },
  'menu-decisions': {
    en: 'Decisions',
    qqq: 'In the menu of the companion’s pages: the log of what the bot decided and did.'
  },
  'shell-skip': { en: 'Skip to content', qqq: 'First link of each page, for those who use the keyboard.' },
  'shell-menu': { en: 'Pages', qqq: 'For screen readers: name of the menu.' },
  'shell-wiki': { en: 'Wiki', qqq: 'Label of a list in which a reader chooses a wiki.' },
  'shell-all-wikis': { en: 'All wikis', qqq: 'First choice in the list "shell-wiki".' },
  'shell-language': {
    en: 'Language',
    qqq: 'Label of a list in which a reader chooses the language of the interface.'
  },
  'shell-dark': { en: 'Switch to dark colours', qqq: 'Button.' },
  'shell-light': { en: 'Switch to light colours', qqq: 'Button.' },
  'shell-api': {
    en: 'API',
    qqq: 'Link in the foot of each page, to the description of the interface for programs.'
  },
  'shell-licence': {
    en: 'Seula is free software under the GPL, version 3 or later.',
    qqq: 'In the foot of each page. "Seula" is the name of the program.'
  },
  'shell-version': {
    en: 'Version $1.',
    qqq: 'In the foot of each page, before "shell-licence". $1: such as 0.1.0.'
  },
  'shell-source': { en: 'Source code', qqq: 'Link in the foot of each page.' },
  'shell-log': { en: 'Log of decisions', qqq: 'Link in the foot of each page.' },
  'shell-health': {
    en: 'State of the service',
    qqq: 'Link in the foot of each page, to whether all parts work.'
  },
  'page-loading': { en: 'Loading …', qqq: 'Said to screen readers while a page is fetched.' },
  'page-absent': {
    en: 'This page could not be loaded. Perhaps Seula has just been updated.',
    qqq: 'Shown when the files of a page do not come. "page-reload" follows.'
  },
  'page-reload': { en: 'Load it again', qqq: 'Button after "page-absent".' }
};
