export default {
  'accept-others': {
    en: '{{PLURAL:$1|one other|$1 others}}',
    qqq: 'Last item of the list of authors in "accept" when there are many. $1: how many are not named.'
  },
  'hidden-user': { en: 'a hidden user', qqq: 'Stands for the name of an author that is hidden.' }
};
