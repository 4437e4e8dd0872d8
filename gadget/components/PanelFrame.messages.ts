export default {
  'panel-label': { en: 'Seula’s verdict', qqq: 'For screen readers: name of the panel above a diff.' }
};
