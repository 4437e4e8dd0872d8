/** What stands in the comment of a review, in the wiki's language. */
export default {
  'summary-accepted': {
    en: 'Accepted {{PLURAL:$1|$1 edit|$1 edits}}',
    qqq: 'Beginning of the comment of a review that the bot makes, followed by the reasons. $1: number of edits.'
  },
  'summary-report': {
    en: 'report a mistake',
    qqq: 'Text of a link in the comment of a review, to the page where people report that the bot accepted something wrongly. Short: comments have little room.'
  },
  'summary-withdrawn': {
    en: 'The page changed while this was being accepted',
    qqq: 'Comment of a review by which the bot takes back its own approval, made a moment before.'
  },
  'summary-undone': {
    en: 'Withdrawn on request: $1',
    qqq: 'Comment of a review by which the bot takes back its own approval because an operator asked for it. $1: the reason given, as it was written.'
  },
  'summary-group': {
    en: '$1: $2',
    qqq: 'One reason in the comment of a review. $1: name of a check such as "Bot"; $2: list of revision ids.'
  },
  'summary-absorbed': {
    en: '$1 takes back $2',
    qqq: 'Part of the comment of a review. $1: revision id of a revert; $2: list of revision ids that it reverted.'
  }
};
