export default {
  'try-setting-no-such-field': {
    en: 'There is no such setting.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-bad-cron': {
    en: 'This is no cron line.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-invalid-type': {
    en: 'A value of another kind belongs here.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-too-small': {
    en: 'This is too small or too short.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-too-big': {
    en: 'This is too large or too long.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-invalid-value': {
    en: 'This is none of the values to choose from.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-no-such-check': {
    en: 'There is no such check.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-invalid-format': {
    en: 'This is not written in the form that belongs here.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-not-multiple-of': {
    en: 'This number does not go by the steps that belong here.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-invalid-key': {
    en: 'No name in here can be like this.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-invalid-union': {
    en: 'This is none of the forms that belong here.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  },
  'try-setting-unfit': {
    en: 'This value cannot be used.',
    qqq: 'Why settings cannot be used. The name of the setting stands before it, the details in English after it.'
  }
};
