export default {
  'settings-published': {
    en: 'Settings of Seula, version $1',
    qqq: 'Edit summary of the bot when it writes its settings to a page of the wiki. $1: number of the version.'
  }
};
