/** One kind of mark that text pasted from a chatbot or a translation machine carries. */
export interface GeneratedMark {
  /** snake_case, stands in messages and settings. */
  readonly id: string;
  /** Each pattern is linear and bounded; the g flag is set. */
  readonly pattern: RegExp;
  /** One of these stands in whatever the pattern finds; looking for them first is many times quicker. */
  readonly signs: readonly string[];
  /** Where a wiki's help page, or the tool's own documentation, describes the mark. */
  readonly source: string;
}

const SIGNS = 'https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing';
const TRANSLATION = 'https://www.mediawiki.org/wiki/Content_translation';

/** Marks that are facts and not style: what no writer types and what the tools are known to leave behind. */
export const GENERATED_MARKS: readonly GeneratedMark[] = [
  {
    id: 'search_marker',
    pattern:
      /(?:cite|i|navlist)?turn\d{1,3}(?:search|image|news|file|view|fetch|finance|forecast|product|maps|sports|time|reddit)\d{1,3}(?!\d)/g,
    signs: ['turn'],
    source: SIGNS
  },
  // Private signs that one chatbot puts around its references; they show as nothing or as boxes.
  {
    id: 'private_citation_signs',
    pattern: /[\ue200-\ue206]/g,
    signs: [...'\ue200\ue201\ue202\ue203\ue204\ue205\ue206'],
    source: SIGNS
  },
  {
    id: 'content_reference',
    pattern: /:?contentReference(?=\[|\{|:)|oaicite:?\s?\d{0,4}|oai_citation[:\d‡†]{0,9}/g,
    signs: ['contentReference', 'oaicite', 'oai_citation'],
    source: SIGNS
  },
  {
    id: 'attributable_index',
    pattern: /attributableIndex(?![\p{L}])/gu,
    signs: ['attributableIndex'],
    source: SIGNS
  },
  {
    id: 'grok_card',
    pattern: /grok[_-]card|grok_render_citation_card_json|referrer=grok\.com/g,
    signs: ['grok'],
    source: SIGNS
  },
  {
    id: 'cite_marker',
    pattern: /\[cite_(?:start|end)\]|\[cit(?:e|ation):\s?\d{1,4}(?:,\s?\d{1,4}){0,20}\]/g,
    signs: ['[cit'],
    source: SIGNS
  },
  {
    id: 'file_marker',
    pattern:
      /\[(?:attached_file|web|source_\d{1,3}|span_\d{1,3}):\s?\d{1,4}\]|\((?:start|end)_span\)|ppl-ai-file-upload/g,
    signs: ['[attached_file:', '[web:', '[source_', '[span_', '_span)', 'ppl-ai-file-upload'],
    source: SIGNS
  },
  { id: 'writing_block', pattern: /:::writing\{[^}\n]{0,200}\}/g, signs: [':::writing{'], source: SIGNS },
  { id: 'bracket_source', pattern: /【\d{1,4}(?::\d{1,4})?†[^】\n]{0,100}】/g, signs: ['【'], source: SIGNS },
  {
    id: 'tracking_parameter',
    pattern:
      /utm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity(?:\.ai)?|claude\.ai|gemini(?:\.google\.com)?)/g,
    signs: ['utm_source='],
    source: SIGNS
  },
  // Two or more signs: "# x" is a numbered list, and "## x" a sublist where a list stands above it.
  {
    id: 'markdown_heading',
    pattern: /(?<=^|\n)(?<!(?:^|\n)[#*:;][^\n]{0,2000}\n)#{2,6} [^\s#][^\n]{0,200}/g,
    signs: ['## '],
    source: `${SIGNS}#Use_of_Markdown`
  },
  {
    id: 'markdown_bold',
    pattern: /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*\*(?![\p{L}\p{N}*])/gu,
    signs: ['**'],
    source: `${SIGNS}#Use_of_Markdown`
  },
  {
    id: 'markdown_link',
    pattern: /(?<!\[)\[[^[\]\n]{1,200}\]\(https?:\/\/[^\s()]{1,300}\)/g,
    signs: ['](http'],
    source: `${SIGNS}#Use_of_Markdown`
  },
  {
    id: 'markdown_footnote',
    pattern: /(?<!\[)\[\^\d{1,3}\]/g,
    signs: ['[^'],
    source: `${SIGNS}#Use_of_Markdown`
  },
  {
    id: 'markdown_fence',
    pattern: /(?<=^|\n)```[a-z]{0,20}(?=\n|$)/g,
    signs: ['```'],
    source: `${SIGNS}#Use_of_Markdown`
  },
  {
    id: 'placeholder_date',
    pattern: /(?<!\d)(?:19|20)\d\d-(?:XX|xx|MM|mm)-(?:XX|xx|DD|dd)(?![\p{L}\d])/gu,
    signs: ['-XX', '-xx', '-MM', '-mm'],
    source: SIGNS
  },
  {
    id: 'placeholder_text',
    pattern:
      /(?<!\[)\[(?:Insert|insert|INSERT|Your|YOUR|Add|ADD|Describe|Enter|Lisää|Kirjoita|Füge|Einfügen|Вставьте|Укажите|Wstaw|Insérer|Insertar|Inserir|Name of|Date of|Title of|URL of|Link to)\s[^[\]\n|]{2,80}\](?!\])|(?:INSERT|PASTE|ADD)_[A-Z]{2,30}(?:_[A-Z]{2,30}){0,6}|(?<![A-Z_])URL_HERE(?![A-Z_])/g,
    signs: ['[', 'INSERT_', 'PASTE_', 'ADD_', 'URL_HERE'],
    source: SIGNS
  },
  {
    id: 'translation_editor',
    pattern:
      /class=["']?(?:cx-(?:segment|link|highlight)|mw-content-translation)[^>\n]{0,80}|data-(?:segmentid|cx)=["']?[^\s>"']{0,40}|[a-z0-9-]{1,60}\.translate\.goog(?![\p{L}])/gu,
    signs: ['cx-', 'mw-content-translation', 'data-segmentid', 'data-cx', '.translate.goog'],
    source: TRANSLATION
  }
];

/** Change tags with which wikis mark edits made with a translation tool. */
export const TRANSLATION_TAGS: readonly string[] = [
  'contenttranslation',
  'contenttranslation-v2',
  'contenttranslation-high-unmodified-mt-text',
  'sectiontranslation'
];

/** What chatbots say of themselves or to the person asking, by language code; compared without regard to case. */
export const CHATBOT_PHRASES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'as an ai language model',
    'as a large language model',
    'as an ai assistant',
    'as of my last training update',
    'my knowledge cutoff',
    'i hope this helps',
    'as of my last knowledge',
    'would you like me to expand',
    "here's a revised version of your",
    'here is a revised version of your',
    "i'm sorry, but i can't assist",
    "i'm sorry, but i cannot"
  ],
  fi: [
    'tekoälymallina',
    'tekoälyn kielimallina',
    'suurena kielimallina',
    'kielimallina en voi',
    'viimeisimmän tietopäivitykseni',
    'haluaisitko, että laajennan',
    'toivottavasti tämä auttaa',
    'toivottavasti tästä on apua',
    'tässä on laajennettu versio'
  ],
  de: [
    'als ki-sprachmodell',
    'als ki-modell',
    'als großes sprachmodell',
    'als ki-assistent',
    'mein wissensstand reicht',
    'stand meines letzten wissensupdates',
    'ich hoffe, das hilft'
  ],
  sv: ['som en ai-språkmodell', 'som ai-språkmodell', 'som en stor språkmodell', 'hoppas det här hjälper'],
  fr: [
    'en tant que modèle de langage',
    "en tant qu'ia,",
    "en tant qu'intelligence artificielle, je",
    'ma dernière mise à jour de connaissances',
    "j'espère que cela vous aide"
  ],
  es: [
    'como modelo de lenguaje de ia',
    'como modelo de lenguaje, no',
    'como inteligencia artificial, no',
    'mi última actualización de conocimientos',
    'espero que esto te ayude'
  ],
  pt: [
    'como um modelo de linguagem',
    'como modelo de linguagem de ia',
    'minha última atualização de conhecimento',
    'espero que isso ajude'
  ],
  it: ['come modello linguistico', 'in quanto modello linguistico', 'come intelligenza artificiale, non'],
  nl: ['als ai-taalmodel', 'als een ai-taalmodel', 'als groot taalmodel'],
  pl: [
    'jako model językowy',
    'jako duży model językowy',
    'jako sztuczna inteligencja, nie',
    'moja wiedza sięga',
    'mam nadzieję, że to pomoże'
  ],
  cs: ['jako jazykový model', 'jako umělá inteligence nemohu'],
  ru: [
    'как языковая модель',
    'как большая языковая модель',
    'как искусственный интеллект, я',
    'моего последнего обновления знаний',
    'надеюсь, это поможет'
  ],
  uk: ['як мовна модель', 'як велика мовна модель', 'як штучний інтелект, я'],
  be: ['як моўная мадэль', 'як штучны інтэлект, я'],
  tr: ['bir yapay zeka dil modeli olarak', 'yapay zekâ dil modeli olarak', 'bir dil modeli olarak'],
  hu: ['mesterséges intelligencia nyelvi modellként', 'nyelvi modellként nem'],
  id: ['sebagai model bahasa ai', 'sebagai model bahasa besar'],
  ar: ['كنموذج لغوي', 'بصفتي نموذجًا لغويًا', 'بصفتي نموذج ذكاء اصطناعي', 'كنموذج ذكاء اصطناعي'],
  fa: ['به عنوان یک مدل زبانی', 'به‌عنوان یک مدل زبانی', 'به عنوان یک هوش مصنوعی'],
  he: ['כמודל שפה', 'בתור מודל שפה'],
  hi: ['एक एआई भाषा मॉडल के रूप में', 'एक भाषा मॉडल के रूप में', 'एआई भाषा मॉडल होने के नाते'],
  bn: ['একটি এআই ভাষা মডেল হিসেবে', 'একটি ভাষা মডেল হিসেবে'],
  ka: ['როგორც ენობრივი მოდელი', 'როგორც ხელოვნური ინტელექტი'],
  zh: [
    '作为一个人工智能语言模型',
    '作为一个ai语言模型',
    '作为ai语言模型',
    '作为人工智能语言模型',
    '作為一個人工智慧語言模型',
    '我的知识截止'
  ],
  ja: ['ai言語モデルとして', '大規模言語モデルとして', 'aiアシスタントとして', '私の知識のカットオフ'],
  ko: ['ai 언어 모델로서', '인공지능 언어 모델로서'],
  vi: ['là một mô hình ngôn ngữ', 'với tư cách là một mô hình ngôn ngữ']
};

/** The help page that describes such phrases. */
export const CHATBOT_PHRASES_SOURCE = SIGNS;
