import type { Namespace } from './types.ts';

/** Namespace names of a wiki in `language` ('fi', otherwise English), with `siteName` as the project namespace. */
export function createNamespaces(language: string, siteName: string): Namespace[] {
  const local = language === 'fi' ? finnish(siteName) : {};
  return Object.entries(canonical).map(([key, canonicalName]) => {
    const id = Number(key);
    const project = id === 4 ? siteName : id === 5 ? `${siteName} talk` : canonicalName;
    return {
      id,
      name: local[id] ?? project,
      canonical: canonicalName,
      content: id === 0,
      subpages: id > 0 && ![6, 7, 14].includes(id)
    };
  });
}

const canonical: Record<string, string> = {
  '-2': 'Media',
  '-1': 'Special',
  '0': '',
  '1': 'Talk',
  '2': 'User',
  '3': 'User talk',
  '4': 'Project',
  '5': 'Project talk',
  '6': 'File',
  '7': 'File talk',
  '8': 'MediaWiki',
  '9': 'MediaWiki talk',
  '10': 'Template',
  '11': 'Template talk',
  '12': 'Help',
  '13': 'Help talk',
  '14': 'Category',
  '15': 'Category talk'
};

function finnish(siteName: string): Record<number, string> {
  return {
    [-2]: 'Media',
    [-1]: 'Toiminnot',
    1: 'Keskustelu',
    2: 'Käyttäjä',
    3: 'Keskustelu käyttäjästä',
    4: siteName,
    5: `Keskustelu ${siteName}stä`,
    6: 'Tiedosto',
    7: 'Keskustelu tiedostosta',
    8: 'Järjestelmäviesti',
    9: 'Keskustelu järjestelmäviestistä',
    10: 'Malline',
    11: 'Keskustelu mallineesta',
    12: 'Ohje',
    13: 'Keskustelu ohjeesta',
    14: 'Luokka',
    15: 'Keskustelu luokasta'
  };
}
