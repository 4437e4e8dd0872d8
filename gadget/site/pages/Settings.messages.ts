export default {
  'menu-settings': {
    en: 'Settings',
    qqq: 'In the menu of the companion’s pages: the settings of a wiki.'
  },
  'settings-title': {
    en: 'Settings of $1',
    qqq: 'Heading of the page with the settings of a wiki. $1: id of the wiki, such as fiwiki.'
  }
};
