export default {
  conflict: {
    en: '$1 saved version $2 meanwhile: $3',
    qqq: 'Above a table of differences. $1: user name. $2: number of the version. $3: reason.'
  },
  'conflict-field': { en: 'Setting', qqq: 'Head of a column.' },
  'conflict-before': { en: 'Before', qqq: 'Head of a column: the value before both changes.' },
  'conflict-theirs': { en: 'Now', qqq: 'Head of a column: the value that somebody else saved.' },
  'conflict-yours': { en: 'Yours', qqq: 'Head of a column: the value that the reader wanted.' },
  'conflict-rebase': {
    en: 'Put my changes on top',
    qqq: 'Button: goes on from the version of somebody else.'
  },
  'conflict-drop': { en: 'Drop my changes', qqq: 'Button: takes the version of somebody else.' }
};
