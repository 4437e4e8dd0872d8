export default {
  'impact-try': {
    en: 'What would this change?',
    qqq: 'Button: tries changed settings on the edits of the last days.'
  },
  'impact-running': {
    en: 'Judging the edits of the last 30 days anew …',
    qqq: 'While changed settings are tried.'
  },
  'impact-stop': { en: 'Stop', qqq: 'Button: ends trying changed settings.' },
  'impact-busy': {
    en: 'Somebody is trying settings on this wiki just now. Try again in a moment.',
    qqq: 'Only one at a time.'
  },
  'impact-failed': { en: 'This could not be tried.', qqq: 'When trying changed settings failed.' },
  'impact-of': { en: 'Of {{PLURAL:$1|1 edit|$1 edits}}:', qqq: 'Above a table. $1: number of edits.' },
  'impact-before': { en: 'Now', qqq: 'Head of a column: under the settings that hold.' },
  'impact-after': { en: 'Then', qqq: 'Head of a column: under the changed settings.' },
  'impact-newly': {
    en: 'Newly so',
    qqq: 'Head of a column: how many edits would be decided like this that are not decided like this now.'
  },
  'impact-precision': {
    en: 'Right, as far as is known',
    qqq: 'Share of accepted edits that people accepted too.'
  },
  'impact-coverage': { en: 'Accepted of all', qqq: 'Share of all edits that would be accepted.' },
  'impact-lacking': {
    en: '{{PLURAL:$1|1 edit would be|$1 edits would be}} left to people because what the changed checks look at was not kept.',
    qqq: '$1: number of edits.'
  },
  'impact-checks': {
    en: 'What {{PLURAL:$1|1 check|$1 checks}} would do otherwise',
    qqq: 'Unfolds a table with what each check would do otherwise. $1: number of checks.'
  },
  'impact-change': {
    en: '$1, then $2',
    qqq: 'In a cell of a table. $1: a number or share under the settings that hold; $2: under the changed ones.'
  },
  'impact-changes': {
    en: '{{PLURAL:$1|1 edit|$1 edits}} decided otherwise',
    qqq: 'Unfolds a list. $1: number of edits.'
  },
  'impact-edit': {
    en: '$1 → $2',
    qqq: 'How an edit is decided now, and how under the changed settings. $1, $2: messages that begin with "decision-". In languages that are written from right to left, the arrow points there.'
  },
  'impact-more': {
    en: '… and {{PLURAL:$1|1 more|$1 more}}',
    qqq: 'At the end of a list of edits that is cut. $1: number of edits.'
  },
  'outcome-approved': { en: 'people accepted it', qqq: 'What became of an edit.' },
  'outcome-unapproved': { en: 'people took the acceptance back', qqq: 'What became of an edit.' },
  'outcome-reverted': { en: 'people reverted it', qqq: 'What became of an edit.' }
};
