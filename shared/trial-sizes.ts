/** The most edits that a trial judges: for anybody, and for people who are signed in. */
export const trialSizes = { anybody: 25, signedIn: 100 } as const;
