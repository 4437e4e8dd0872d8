/** The accounts that a visitor of the demo may use; names and passwords are told on the login page. */
export const demoAccounts = [
  { name: 'Reviewer', password: 'reviewer-demo-password', groups: ['reviewer'] },
  { name: 'Admin', password: 'admin-demo-password', groups: ['sysop', 'bureaucrat', 'interface-admin'] },
  { name: 'BlockedReviewer', password: 'blocked-demo-password', groups: ['reviewer'] },
  { name: 'Editor', password: 'editor-demo-password', groups: ['editor'] },
  { name: 'Newcomer', password: 'newcomer-demo-password', groups: [] as string[] }
] as const;

/** The bot that accepts safe edits in the demo: log in as `user`@`appId` with the bot password. */
export const demoBot = {
  name: 'SeulaBot',
  appId: 'seula',
  login: 'SeulaBot@seula',
  password: 'seulademo0123456789abcdefghijkl0',
  groups: ['bot', 'reviewer']
} as const;
