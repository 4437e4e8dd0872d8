export default {
  settings: { en: 'Settings', qqq: 'Button in the bar of the gadget, and title of the dialog that it opens.' }
};
