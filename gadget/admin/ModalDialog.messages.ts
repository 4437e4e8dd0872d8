export default {
  'dialog-close': { en: 'Close', qqq: 'Button that closes the dialog with the settings.' }
};
