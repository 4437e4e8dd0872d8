import { defineAlert } from '../define-alert.ts';

/** The settings could not be written to the page that they name. Who publishes them reports it, and that it is over. */
export default defineAlert({
  code: 'settings-unpublished',
  forMs: 0,
  find: () => null,
  say: ({ title, failure }, wiki) =>
    `The settings could not be published on ${wiki} to "${title ?? ''}"${remedies[failure ?? ''] ?? ` (${failure}): look at that page, or name another one in "publishTo".`}`
});

const protectedPage =
  ', which is protected: have the protection lifted, or name another page in "publishTo".';
const interfacePage = ', where the bot may not write: name another page in "publishTo".';

const remedies: Readonly<Record<string, string>> = {
  permissiondenied:
    ': the bot may not edit pages. Give its password the grant "Edit existing pages" as well, or take "publishTo" out of the settings.',
  mycustomjsonprotected:
    ': the bot may not edit JSON pages under its own user page. Give its password the grant "Edit your user CSS/JSON/JavaScript" as well, or name a page in "publishTo" whose title does not end in .json.',
  cantcreate:
    ', which does not exist, and the bot may not create pages: create it with {} as its whole text.',
  foreign:
    ', which has other content: if it is not needed, save {} as its whole text; else name another page in "publishTo".',
  protectedpage: protectedPage,
  cascadeprotected: protectedPage,
  customjsonprotected: interfacePage,
  'protectednamespace-interface': interfacePage,
  namespaceprotected: interfacePage
};
