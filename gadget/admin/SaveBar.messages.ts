export default {
  save: {
    en: '{{PLURAL:$1|Save the change|Save $1 changes}}',
    qqq: 'Button: saves settings. $1: number of changed fields.'
  },
  'save-reason': { en: 'Why? Others will read it', qqq: 'In the field for the reason of a change.' },
  'save-discard': { en: 'Discard', qqq: 'Button: drops changes that are not saved.' },
  'save-changes': {
    en: '{{PLURAL:$1|1 change is|$1 changes are}} not saved',
    qqq: 'Unfolds a list of changes, each with the value before and after. $1: number of changed fields.'
  },
  'save-nothing': {
    en: 'There is nothing to save: version $1 says so already.',
    qqq: 'When settings were to be saved that hold already. $1: number of the version of the settings.'
  },
  'save-done': { en: 'Saved as version $1.', qqq: '$1: number of the version of the settings.' },
  'save-faults': {
    en: 'Not saved: {{PLURAL:$1|a field|$1 fields}} cannot be used as {{PLURAL:$1|it is|they are}}.',
    qqq: '$1: number of fields.'
  },
  'save-failed': { en: 'Not saved.', qqq: 'When settings could not be saved.' }
};
