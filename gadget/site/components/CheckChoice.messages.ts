export default {
  'check-label': { en: 'Check', qqq: 'Label of a list in which a reader chooses a check, such as "Bot".' },
  'check-any': { en: 'Any', qqq: 'First choice in the list "check-label": whatever the check.' }
};
