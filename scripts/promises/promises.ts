/** A promise, and when its proof runs: with every change, in long runs (`npm run soak`), or after a deployment. */
export interface Promised {
  readonly says: string;
  readonly proof: 'change' | 'soak' | 'deployment';
}

const withEveryChange = {
  R1: 'Accepts only what was judged: the history is read again right before the call',
  R2: 'A revert that slips in during the call is respected: the bot takes its own approval back, once',
  R3: 'Each approval on the wiki has exactly one row in the log and the reverse, whatever dies when',
  R4: 'No database, no approval',
  R5: 'Two copies never work at the same time, and a stale one cannot write',
  R6: 'Losing the race for the lease is quiet',
  R7: 'SIGTERM: no new call, and a clean end',
  R8: 'The stop page stops in doubt: only the exact word lets the bot go on',
  R9: 'After somebody stops the bot, at most one approval more',
  R10: 'A block, a lost right or a lost session stops the whole run',
  R11: 'Templates that keep bots off a page, and the list of pages not to review, are obeyed',
  R12: 'Broken or too wide settings never widen what is approved',
  R13: 'What a person took back is not approved again',
  R14: 'Writes one at a time, at least 5 s apart, at most 12 a minute over all processes and restarts',
  R15: 'At most 3 reads at once, with a contact, compressed, and giving way when the wiki lags',
  R16: 'Retry-After is obeyed in all its forms',
  R17: 'In a storm of errors a run makes few calls and ends in a clear state',
  R18: 'A wiki that is read-only for minutes is waited for without an alarm',
  R19: 'A write is never repeated before the wiki was asked what became of it',
  R21: 'A read-only database pauses the bot before any call; reading goes on',
  R23: 'Models that fail or lie lead to people, never to an approval',
  R24: 'Losing any part of any answer never adds an approval',
  R25: 'A check that throws approves nothing, and is named',
  R27: 'Nothing is missed while the stream is dead',
  R28: 'A wrong clock changes no verdict and breaks no lease',
  R30: 'Answers over 8 MB are cut off',
  R32: 'The same evidence and settings give the same verdict byte for byte',
  R33: 'The gadget leaves the page as it was when the companion fails',
  R34: 'A check whose approvals are undone too often suspends itself, and at worst the bot stops',
  R35: 'A new wiki begins in dry run; code and settings together lift it, step by step',
  R36: 'One approval a page and day, unless the text was reviewed before',
  R37: 'Each comment names checks and intent, in at most 500 bytes of valid text',
  R41: 'Health tells the truth',
  R42: 'A dry run writes nothing at all to the wiki',
  S1: 'Signing in takes one-time states and proof of who began',
  S2: 'Tokens of the wiki never reach browser, database or log',
  S3: 'The sign-in window speaks to exactly its own opener',
  S4: 'Our tokens are hashed, short-lived and revocable',
  S5: 'Rights lost on the wiki are lost here',
  S6: 'Rights follow the central account, not the name',
  S7: 'Temporary, hidden and locked users hold no privileges',
  S8: 'What was known before signing in is worthless after it',
  S9: 'Only listed origins are answered where it matters',
  S10: 'Answers for one origin are never cached for another',
  S11: 'The API knows no cookies',
  S12: 'Each route answers each role as declared',
  S13: 'Unknown input is refused, output has declared fields alone',
  S14: 'Large, slow and deep bodies are refused',
  S15: 'Limits cannot be dodged by forged headers',
  S16: 'The server speaks to listed hosts alone',
  S17: 'Nothing from outside is read as HTML',
  S18: 'Objects in place of strings never become elements',
  S19: 'Exported CSV opens without a formula',
  S20: 'One event is one line of the log, without control characters',
  S21: 'Secrets appear in no log and no error',
  S22: 'Prototypes cannot be polluted',
  S23: 'No pattern holds the process up',
  S24: 'Forged host headers appear nowhere',
  S25: 'SQL is never put together from strings',
  S26: 'No redirect to where a request says',
  S27: 'Packages with known holes are not used',
  S28: 'All answers carry the security headers',
  S29: 'The gadget loads nothing from outside the wiki',
  S30: 'Missing, default or unknown settings stop the start',
  S31: 'No request to the companion before consent',
  S32: 'No address of a client is stored, nothing personal longer than 90 days',
  S33: 'No secret is stored: of our own only hashes, of the wikis nothing',
  S34: 'Rows of the decision log cannot be changed unseen',
  S35: "Accounts are told apart by the wiki's own patterns",
  S37: 'Pages that grant something cannot be framed',
  S38: 'The gadget acts on a click alone',
  S39: 'What is shown is what is accepted',
  S40: 'Errors give nothing away'
} as const;

const inLongRuns = {
  R20: 'Bot and API recover from a lost database by themselves',
  R22: 'No state on a disk is needed besides the database',
  R26: 'No event of the stream is lost or handled twice',
  R29: 'A page that is too much is put aside, and others go on',
  R31: 'Five thousand pending edits are judged in bounded memory',
  R38: 'Alerts fire, clear, and watch the right account',
  R39: 'A backup can be restored',
  R40: 'Migrations go forward and back while old code runs'
} as const;

const afterDeployment = { S36: "The bot's account holds the wanted grants alone" } as const;

/** All promises by their number. */
export const promises: Readonly<Record<string, Promised>> = {
  ...provenBy('change', withEveryChange),
  ...provenBy('soak', inLongRuns),
  ...provenBy('deployment', afterDeployment)
};

function provenBy(
  proof: Promised['proof'],
  sentences: Readonly<Record<string, string>>
): Record<string, Promised> {
  return Object.fromEntries(Object.entries(sentences).map(([id, says]) => [id, { says, proof }]));
}
