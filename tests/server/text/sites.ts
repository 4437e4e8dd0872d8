import type { SiteWords } from '../../../server/text/site-words.ts';

function site(
  language: string,
  file: string[],
  template: string[],
  category: string[],
  redirectWords: string[]
): SiteWords {
  return {
    language,
    redirectWords,
    namespaces: [
      { id: 0, names: [''] },
      { id: 6, names: file },
      { id: 10, names: template },
      { id: 14, names: category }
    ]
  };
}

/** What wikis in eight languages call their things, for tests. */
export const SITES = {
  fi: site('fi', ['Tiedosto', 'Kuva'], ['Malline'], ['Luokka'], ['#OHJAUS', '#UUDELLEENOHJAUS', '#REDIRECT']),
  en: site('en', ['File', 'Image'], ['Template'], ['Category'], ['#REDIRECT']),
  de: site('de', ['Datei', 'Bild'], ['Vorlage'], ['Kategorie'], ['#WEITERLEITUNG', '#REDIRECT']),
  ru: site(
    'ru',
    ['Файл', 'Изображение'],
    ['Шаблон', 'Ш'],
    ['Категория', 'К'],
    ['#перенаправление', '#перенапр', '#REDIRECT']
  ),
  ar: site('ar', ['ملف', 'صورة'], ['قالب'], ['تصنيف'], ['#تحويل', '#REDIRECT']),
  hi: site('hi', ['चित्र'], ['साँचा'], ['श्रेणी'], ['#अनुप्रेषित', '#REDIRECT']),
  zh: site('zh', ['文件', '图像', '檔案'], ['模板'], ['分类', '分類'], ['#重定向', '#REDIRECT']),
  tr: site('tr', ['Dosya', 'Resim'], ['Şablon'], ['Kategori'], ['#YÖNLENDİRME', '#YÖNLENDİR', '#REDIRECT'])
};
