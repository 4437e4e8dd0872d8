export default {
  'part-absent': {
    en: 'This part of Seula could not be loaded. The page works as usual.',
    qqq: 'One quiet line where a part of the gadget did not come. "part-again" follows.'
  },
  'part-again': { en: 'Try again', qqq: 'Button after "part-absent".' },
  'part-other-build': {
    en: 'Seula has just been updated. Reload the page to see more.',
    qqq: 'One quiet line when the files of the gadget are of two versions, one of them an old copy.'
  }
};
