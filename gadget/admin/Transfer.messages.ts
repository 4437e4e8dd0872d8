export default {
  export: { en: 'Save as a file', qqq: 'Button: hands the settings to the reader as a file.' },
  import: { en: 'Open a file …', qqq: 'Button: reads settings from a file of the reader.' },
  'import-taken': {
    en: 'The file is read. What it changes stands below; nothing is saved yet.',
    qqq: 'After "import".'
  },
  'import-nothing': {
    en: 'The file says what holds already: there is nothing to save.',
    qqq: 'After "import".'
  },
  'import-unsaved': {
    en: 'There are changes that are not saved. Save or discard them first, then open the file again.',
    qqq: 'After "import": why the file was not read.'
  },
  'import-too-large': {
    en: 'The file is larger than $1 kB, which no file of settings is. Choose one that was saved here.',
    qqq: 'After "import": why the file was not read. $1: number.'
  },
  'import-unreadable': {
    en: 'Your browser could not read the file. Choose it again.',
    qqq: 'After "import": why the file was not read.'
  },
  'import-not-json': {
    en: 'The file is not JSON. Choose one that was saved here, or by “seula settings export”.',
    qqq: 'After "import": why the file was not read. Leave the command as it is.'
  },
  'import-no-settings': {
    en: 'There are no settings in the file. Choose one that was saved here, or by “seula settings export”.',
    qqq: 'After "import": why the file was not read. Leave the command as it is.'
  },
  'import-other-wiki': {
    en: 'The file holds the settings of $1, and this is $2. Nothing is taken over.',
    qqq: 'After "import". $1, $2: ids of wikis. The button "import-anyway" follows.'
  },
  'import-anyway': { en: 'Take them over all the same', qqq: 'Button after "import-other-wiki".' },
  'import-unknown': {
    en: '{{PLURAL:$1|A setting of the file does|$1 settings of the file do}} not exist here: $2. Take {{PLURAL:$1|it|them}} out of the file, then open it again.',
    qqq: 'After "import": why the file was not read. $1: number of settings. $2: paths of the first five, such as "bot.fast".'
  }
};
