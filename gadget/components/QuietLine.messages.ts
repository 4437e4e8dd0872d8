export default {
  asking: { en: 'Asking Seula …', qqq: 'Shown for a moment, until the service behind the gadget answers.' },
  unreachable: {
    en: 'Seula cannot be reached just now. This page works as usual.',
    qqq: 'One quiet line on a page of the wiki when the service behind the gadget gives no answer. "Seula" is the name of the gadget.'
  },
  slow: {
    en: 'Seula is slow to answer. This page works as usual.',
    qqq: 'One quiet line on a page of the wiki while the service behind the gadget takes long to answer.'
  },
  'not-served': {
    en: 'Seula does not know this wiki yet.',
    qqq: 'One quiet line when the service behind the gadget answers that it does not serve this wiki.'
  }
};
