export default {
  'menu-trials': { en: 'Test', qqq: 'In the menu: the page on which edits are judged as a test.' },
  'try-title': { en: 'Test edits on $1', qqq: 'Title of a page. $1: name of a wiki.' },
  'try-lead': {
    en: 'Judge edits of your choice, with the checks and settings of your choice. Nothing is written on the wiki. Who has the link to a test sees its result for thirty days.',
    qqq: 'Below the title of the page on which edits are judged as a test.'
  },
  'try-what': { en: 'What to judge', qqq: 'Label of three choices.' },
  'try-by-lines': { en: 'Links or titles', qqq: 'Choice: edits that somebody names.' },
  'try-by-range': { en: 'A range of time', qqq: 'Choice: edits of some days.' },
  'try-by-cases': {
    en: 'Cases on a page',
    qqq: 'Choice: edits on a page of the wiki that says what is expected of each.'
  },
  'try-lines': { en: 'Edits, one a line', qqq: 'Label of a large text field.' },
  'try-lines-help': {
    en: 'Links to diffs of this wiki, revision ids, or titles of pages whose pending edits are meant.',
    qqq: 'Below the field for links.'
  },
  'try-from': { en: 'From', qqq: 'Label of a date.' },
  'try-to': { en: 'To', qqq: 'Label of a date.' },
  'try-of': { en: 'Which', qqq: 'Label of a choice: which edits of a range of time.' },
  'try-of-pending': {
    en: 'Pages waiting since then',
    qqq: 'Choice: pages with pending changes since that time.'
  },
  'try-of-reviews': {
    en: 'Edits that people accepted then',
    qqq: 'Choice: past reviews of that time, to be judged by what was known then.'
  },
  'try-cases-page': { en: 'Title of the page', qqq: 'Label of a text field.' },
  'try-cases-help': {
    en: 'Every line of a list on it is a case: a link to the edit, the id of a check (without one: the decision on the edit), a colon, what is expected, and a note after #.',
    qqq: 'Below a field; two examples follow. The examples are not translated.'
  },
  'try-nothing': { en: 'Say what to judge first.', qqq: 'When a form is sent that names nothing.' },
  'try-checks': { en: 'Checks: as set on the wiki', qqq: 'Heading of a part that unfolds.' },
  'try-checks-picked': {
    en: 'Checks: {{PLURAL:$1|only one|only $1|0=none}}',
    qqq: 'Heading of a part that unfolds. $1: how many checks were picked.'
  },
  'try-checks-usual': { en: 'As set on the wiki', qqq: 'Button: undoes picking checks.' },
  'try-checks-all': { en: 'All', qqq: 'Button: picks all checks.' },
  'try-checks-none': { en: 'None', qqq: 'Button: picks no check.' },
  'try-options': {
    en: '{{PLURAL:$1|1 option|$1 options}}',
    qqq: 'Unfolds the options of a check. $1: how many.'
  },
  'try-option-json': {
    en: '(can be set below, as JSON)',
    qqq: 'After the value of an option that has no control of its own.'
  },
  'try-option-bounds': { en: '$1 to $2', qqq: 'Beside a number. $1, $2: the least and the most.' },
  'try-option-back': { en: 'As on the wiki', qqq: 'Button: undoes the change of an option.' },
  'try-settings': { en: 'Other settings', qqq: 'Heading of a part that unfolds.' },
  'try-settings-json': {
    en: 'What is to be set otherwise than on the wiki, as JSON',
    qqq: 'Label of a text field. JSON is a format.'
  },
  'try-settings-no-json': {
    en: 'This is no JSON object, so it is passed over.',
    qqq: 'Below the text field for JSON.'
  },
  'try-start': { en: 'Judge', qqq: 'Button: judges the edits.' },
  'try-bounds': {
    en: 'Up to $1 edits at a time; up to $2 for programs with an account.',
    qqq: 'Beside the button that starts judging. $1, $2: numbers.'
  },
  'try-results': { en: 'Result', qqq: 'Heading above what came out.' },
  'try-waiting': {
    en: '{{PLURAL:$1|One test comes first|$1 tests come first|0=Yours comes next}} …',
    qqq: 'While a test waits for others. $1: how many.'
  },
  'try-finding': { en: 'Looking for the edits …', qqq: 'While the edits are looked up.' },
  'try-running': {
    en: 'Judged: $1 of {{PLURAL:$2|1 page|$2 pages}}',
    qqq: 'While edits are judged. $1: pages so far. $2: all pages.'
  },
  'try-stop': { en: 'Stop', qqq: 'Button: ends judging.' },
  'try-ended-stopped': { en: 'It was stopped. What was judged by then:', qqq: 'Above what came out.' },
  'try-ended-failed': {
    en: 'It ended early, because the wiki or the companion failed. What was judged by then:',
    qqq: 'Above what came out.'
  },
  'try-none': { en: 'There is no such edit.', qqq: 'When nothing was found to be judged.' },
  'try-sum': {
    en: '{{PLURAL:$1|1 edit|$1 edits}}: $2 safe to accept, $3 for a look, $4 held back.',
    qqq: '$1: all edits. $2, $3, $4: how many were decided so.'
  },
  'try-sum-cases': {
    en: '$1 of {{PLURAL:$2|one case holds|$2 cases hold}}.',
    qqq: '$1: cases that came out as expected. $2: all cases.'
  },
  'try-edit': { en: 'Edit', qqq: 'Head of a column (noun).' },
  'try-verdict': { en: 'Verdict', qqq: 'Head of a column.' },
  'try-cases': { en: 'Case', qqq: 'Head of a column: whether it came out as a page of cases expects.' },
  'try-people': { en: 'People', qqq: 'Head of a column: what people did about the edit.' },
  'try-expected': { en: 'Expected', qqq: 'Head of a column: what the reader says should come out.' },
  'try-edit-by': { en: '$1, $2', qqq: 'Link to an edit. $1: user name. $2: date.' },
  'try-as-of': {
    en: 'By what was known on $1',
    qqq: 'Below a verdict on an edit of the past. $1: date and time.'
  },
  'try-case-passed': { en: '✓ Holds', qqq: 'A case came out as expected.' },
  'try-case-failed': { en: '✗ Fails', qqq: 'A case came out otherwise than expected.' },
  'try-case-not-run': { en: '– Check is off', qqq: 'A case whose check does not run.' },
  'try-case-of': {
    en: 'line $1, $2',
    qqq: 'After whether a case holds. $1: number of a line. $2: title of a check, or "try-case-edit".'
  },
  'try-case-edit': { en: 'decision', qqq: 'In place of the title of a check: the decision on the edit.' },
  'try-case-words': {
    en: 'expected $1, found $2',
    qqq: '$1, $2: words as they stand on the page with the cases, such as "block"; not translated.'
  },
  'try-not-savable': { en: 'cannot be saved', qqq: 'In place of a choice: this edit cannot be saved.' },
  'try-save': { en: 'Save as test cases', qqq: 'Heading.' },
  'try-save-help': {
    en: 'Say for each edit what should come out. A case holds all that the edit was judged from, so that it can be judged again later without the wiki.',
    qqq: 'Below the heading "try-save".'
  },
  'try-save-as-found': { en: 'Expect what came out', qqq: 'Button: fills in all choices.' },
  'try-save-file': {
    en: 'Download {{PLURAL:$1|1 case|$1 cases}}',
    qqq: 'Button: saves a file. $1: how many.'
  },
  'try-save-lines': {
    en: 'The same as lines for a page of the wiki',
    qqq: 'Label of a text field that can be copied.'
  },
  'try-share': { en: 'Link to this test', qqq: 'Label of a field with an address.' },
  'try-share-copy': { en: 'Copy', qqq: 'Button: copies the address.' },
  'try-share-copied': { en: 'Copied', qqq: 'The button after the address was copied.' },
  'try-share-kept': {
    en: 'It brings back the form, and for thirty days what came out.',
    qqq: 'After the link to a test.'
  },
  'try-share-result-only': {
    en: 'It leads for thirty days to what came out. The form is too much for a link.',
    qqq: 'After the link to a test, in place of "try-share-kept".'
  },
  'try-save-gone': {
    en: 'What these edits were judged from is not there any more. Judge them again to save them as test cases.',
    qqq: 'In place of the part under the heading "try-save", for a test of a while ago.'
  },
  'try-faults': {
    en: '{{PLURAL:$1|One line was not judged|$1 lines were not judged}}',
    qqq: 'Heading above lines with the reasons. $1: how many.'
  },
  'try-line': { en: 'Line $1:', qqq: '$1: number of a line of the text that was sent, or of the page.' },
  'try-fault-not-understood': {
    en: 'This is no link to a diff, no revision id and no title.',
    qqq: 'Why a line was not judged.'
  },
  'try-fault-other-wiki': { en: 'This leads to another wiki.', qqq: 'Why a line was not judged.' },
  'try-fault-no-such-revision': {
    en: 'There is no such revision, or it was deleted.',
    qqq: 'Why a line was not judged.'
  },
  'try-fault-no-such-page': { en: 'There is no such page.', qqq: 'Why a line was not judged.' },
  'try-fault-hidden': { en: 'The wiki hides the text of this revision.', qqq: 'Why a line was not judged.' },
  'try-fault-no-parent': {
    en: 'This edit made the page: there is nothing to compare it with.',
    qqq: 'Why a line was not judged.'
  },
  'try-fault-nothing-pending': { en: 'No edit waits on this page.', qqq: 'Why a line was not judged.' },
  'try-fault-other-page': {
    en: 'The two revisions are of different pages.',
    qqq: 'Why a line was not judged.'
  },
  'try-fault-backwards': {
    en: 'The first revision is newer than the second.',
    qqq: 'Why a line was not judged.'
  },
  'try-fault-history-unclear': {
    en: 'The history between the revisions is too long, or could not be read.',
    qqq: 'Why a line was not judged.'
  },
  'try-fault-page-unread': {
    en: 'There is no such page, or it is too large.',
    qqq: 'Why the page with cases was not read.'
  },
  'try-fault-bad-case': {
    en: 'A case is: link check : expected # note.',
    qqq: 'Why a line is no case. The words after the colon are those of "try-cases-help".'
  },
  'try-fault-no-such-check': { en: 'There is no check with this id.', qqq: 'Why a line is no case.' },
  'try-fault-bad-expectation': {
    en: 'Of a check approve, block, neutral or unavailable is expected; of an edit approve, manual or blocked.',
    qqq: 'Why a line is no case. The words approve, block, neutral, unavailable, manual, blocked are not translated.'
  },
  'try-fault-too-many': { en: 'This is more than is judged at a time.', qqq: 'Why a line was not judged.' },
  'try-refused-bad-range': {
    en: 'The range has to begin before it ends, and may be 93 days long.',
    qqq: 'Why nothing was judged.'
  },
  'try-refused-sign-in-for-more': {
    en: 'These are too many edits for somebody without an account: name fewer.',
    qqq: 'Why nothing was judged.'
  },
  'try-refused-too-many-lines': {
    en: 'These are too many edits: name fewer.',
    qqq: 'Why nothing was judged.'
  },
  'try-refused-too-many-trials': {
    en: 'Too many tests wait on this wiki already. Try again in a moment.',
    qqq: 'Why nothing was judged.'
  },
  'try-refused-no-such-trial': {
    en: 'This test is no longer known. Start it again.',
    qqq: 'Why nothing more is heard of a test.'
  }
};
