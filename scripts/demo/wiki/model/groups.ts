const everybody = words(
  'createaccount read edit createpage createtalk writeapi viewmywatchlist editmywatchlist viewmyprivateinfo ' +
    'editmyprivateinfo editmyoptions'
);

/** Rights of each group of a wiki with FlaggedRevs' own groups, in the order in which the wiki lists them. */
export const defaultGroups: Record<string, string[]> = {
  '*': everybody,
  user: words(
    'move move-subpages move-rootuserpages move-categorypages movefile read edit createpage createtalk writeapi ' +
      'upload reupload reupload-shared minoredit editmyusercss editmyuserjson editmyuserjs editmyuserjsredirect ' +
      'purge sendemail applychangetags changetags editcontentmodel mwoauthproposeconsumer ' +
      'mwoauthupdateownconsumer mwoauthmanagemygrants'
  ),
  autoconfirmed: words('autoconfirmed editsemiprotected movestable'),
  bot: words(
    'bot autoconfirmed editsemiprotected nominornewtalk autopatrol suppressredirect apihighlimits writeapi autoreview'
  ),
  sysop: words(
    'block createaccount delete bigdelete deletedhistory deletedtext undelete editinterface editsitejson ' +
      'edituserjson import importupload move move-subpages move-rootuserpages move-categorypages patrol autopatrol ' +
      'protect editprotected rollback upload reupload reupload-shared unwatchedpages autoconfirmed ' +
      'editsemiprotected ipblock-exempt blockemail markbotedits apihighlimits browsearchive noratelimit movefile ' +
      'unblockself suppressredirect mergehistory managechangetags deletechangetags review stablesettings ' +
      'unreviewedpages deleterevision deletelogentry mwoauthmanageconsumer mwoauthviewprivate ' +
      'mwoauthviewsuppressed autoreview movestable'
  ),
  'interface-admin': words(
    'editinterface editsitecss editsitejson editsitejs editusercss edituserjson edituserjs'
  ),
  bureaucrat: words('userrights noratelimit renameuser'),
  suppress: words('hideuser suppressrevision viewsuppressed suppressionlog deleterevision deletelogentry'),
  reviewer: words(
    'stablesettings rollback patrol validate review autoreview autoconfirmed editsemiprotected unreviewedpages'
  ),
  editor: words('review autoreview autoconfirmed editsemiprotected unreviewedpages'),
  autoreview: words('autoreview')
};

/** Groups that members of a group may give and take. */
export const defaultChangeableGroups: Record<string, string[]> = { sysop: ['reviewer'] };

/** Rights that each grant of a bot password or an OAuth consumer lets through. */
export const grantRights: Record<string, string[]> = {
  basic: words(
    'autoconfirmed editsemiprotected nominornewtalk autopatrol writeapi autoreview unreviewedpages read purge ' +
      'ipblock-exempt'
  ),
  highvolume: words('bot apihighlimits noratelimit markbotedits'),
  editpage: words('edit minoredit applychangetags changetags editcontentmodel'),
  editprotected: words('edit minoredit editprotected applychangetags'),
  editmycssjs: words('edit minoredit editmyusercss editmyuserjson editmyuserjs'),
  editinterface: words('edit editinterface editsitejson edituserjson'),
  editsiteconfig: words(
    'edit editinterface editsitecss editsitejson editsitejs editusercss edituserjson edituserjs'
  ),
  createeditmovepage: words(
    'edit createpage createtalk move move-subpages move-rootuserpages move-categorypages suppressredirect ' +
      'minoredit'
  ),
  uploadfile: words('upload reupload-own'),
  uploadeditmovefile: words('upload reupload reupload-shared movefile'),
  patrol: words('patrol review validate'),
  rollback: words('rollback'),
  blockusers: words('block blockemail'),
  viewdeleted: words('browsearchive deletedhistory deletedtext'),
  delete: words(
    'delete bigdelete deletedhistory deletedtext undelete deletelogentry deleterevision mergehistory'
  ),
  protect: words('protect editprotected stablesettings movestable'),
  import: words('import importupload unwatchedpages'),
  viewmywatchlist: words('viewmywatchlist'),
  editmywatchlist: words('editmywatchlist'),
  editmyoptions: words('editmyoptions'),
  viewprivateinfo: words('viewmyprivateinfo'),
  sendemail: words('sendemail'),
  createaccount: words('createaccount')
};

function words(text: string): string[] {
  return text.split(' ');
}
