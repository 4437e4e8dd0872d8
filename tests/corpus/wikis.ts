const sortKeyWords: Readonly<Record<string, string[]>> = {
  fi: ['AAKKOSTUS:', 'OLETUSAAKKOSTUS:'],
  de: ['SORTIERUNG:'],
  he: ['מיון רגיל:']
};

/** The wikis of the corpus: names of their namespaces, redirect words, and websites that their articles link to. */
export const wikis = {
  fiwiki: wiki('fi', 'Käyttäjä', ['Tiedosto', 'Kuva'], 'Malline', 'Luokka', ['#OHJAUS', '#UUDELLEENOHJAUS']),
  enwiki: wiki('en', 'User', ['File', 'Image'], 'Template', 'Category', []),
  dewiki: wiki('de', 'Benutzer', ['Datei', 'Bild'], 'Vorlage', 'Kategorie', ['#WEITERLEITUNG']),
  plwiki: wiki('pl', 'Wikipedysta', ['Plik', 'Grafika'], 'Szablon', 'Kategoria', [
    '#PATRZ',
    '#PRZEKIERUJ',
    '#TAM'
  ]),
  ruwiki: wiki('ru', 'Участник', ['Файл', 'Изображение'], 'Шаблон', 'Категория', [
    '#ПЕРЕНАПРАВЛЕНИЕ',
    '#перенапр'
  ]),
  arwiki: wiki('ar', 'مستخدم', ['ملف', 'صورة'], 'قالب', 'تصنيف', ['#تحويل']),
  fawiki: wiki('fa', 'کاربر', ['پرونده', 'تصویر'], 'الگو', 'رده', ['#تغییرمسیر', '#تغییر_مسیر']),
  hiwiki: wiki('hi', 'सदस्य', ['चित्र'], 'साँचा', 'श्रेणी', ['#अनुप्रेषित', '#पुनर्प्रेषित']),
  zhwiki: wiki(
    'zh',
    'User',
    ['File', '文件', '檔案'],
    'Template',
    'Category',
    ['#重定向', '#重新導向'],
    ['分类', '分類']
  ),
  jawiki: wiki(
    'ja',
    '利用者',
    ['ファイル', '画像'],
    'Template',
    'Category',
    ['#転送', '#リダイレクト'],
    ['カテゴリ']
  ),
  kawiki: wiki('ka', 'მომხმარებელი', ['ფაილი'], 'თარგი', 'კატეგორია', ['#გადამისამართება']),
  hewiki: wiki('he', 'משתמש', ['קובץ', 'תמונה'], 'תבנית', 'קטגוריה', ['#הפניה']),
  huwiki: wiki('hu', 'Szerkesztő', ['Fájl', 'Kép'], 'Sablon', 'Kategória', ['#ÁTIRÁNYÍTÁS']),
  ukwiki: wiki('uk', 'Користувач', ['Файл', 'Зображення'], 'Шаблон', 'Категорія', ['#ПЕРЕНАПРАВЛЕННЯ'])
} as const;

/** Name of a wiki of the corpus. */
export type WikiId = keyof typeof wikis;

/** Websites that articles of every wiki link to. */
export const knownDomains: ReadonlySet<string> = new Set([
  'who.int',
  'unesco.org',
  'stat.fi',
  'yle.fi',
  'bbc.co.uk',
  'doi.org',
  'destatis.de',
  'spiegel.de',
  'stat.gov.pl',
  'rg.ru',
  'aljazeera.net',
  'isna.ir',
  'thehindu.com',
  'people.com.cn',
  'nhk.or.jp',
  'geostat.ge',
  'haaretz.co.il',
  'ksh.hu'
]);

function wiki(
  language: string,
  user: string,
  file: string[],
  template: string,
  category: string,
  redirectWords: string[],
  otherCategoryNames: string[] = []
) {
  return {
    id: `${language}wiki`,
    language,
    origin: `https://${language}.wikipedia.org`,
    namespaces: [
      { id: 0, names: [''] },
      { id: 2, names: [...new Set([user, 'User'])] },
      { id: 4, names: ['Wikipedia', 'Project'] },
      { id: 6, names: [...new Set([...file, 'File', 'Image'])] },
      { id: 10, names: [...new Set([template, 'Template'])] },
      { id: 14, names: [...new Set([category, ...otherCategoryNames, 'Category'])] }
    ],
    redirectWords: [...redirectWords, '#REDIRECT'],
    sortKeyWords: [...(sortKeyWords[language] ?? []), 'DEFAULTSORT:'],
    reviewNamespaces: [0, 4, 10],
    flagTags: [{ name: 'accuracy', levels: 1 }],
    extensions: ['CentralAuth', 'GlobalBlocking', 'WikibaseClient', 'ORES']
  };
}
