import { caseFold } from './case-fold.ts';
import { GENERATED_MARKS } from './generated-mark-table.ts';
import { generatedMarksIn, type GeneratedMarkFound } from './generated-marks.ts';
import { isNamed, isQuoted } from './quoted.ts';
import type { Change } from './version.ts';

/**
 * The marks of generated text that an edit added and that no page of this kind bears rightly: not what is quoted, not markdown
 * where the page showed markdown before, and not what chatbots say on a page about chatbots.
 */
export function generatedMarksOn(change: Change, title: string): GeneratedMarkFound[] {
  const found = generatedMarksIn(change);
  if (found.length === 0) return [];
  const { text } = change.after;
  const isAboutChatbots = ABOUT_CHATBOTS.test(
    caseFold(`${title}\n${change.before?.text.slice(0, LEAD) ?? ''}`)
  );
  return found.filter((mark) => {
    if (SPEECH.has(mark.id))
      return !isQuoted(text, mark) && !(isAboutChatbots && mark.id === 'chatbot_phrase');
    if (mark.id.startsWith('markdown_')) return !isAboutMarkdown(title) && !stoodBefore(change, mark);
    return mark.id === 'attributable_index' || !isNamed(text, mark);
  });
}

const LEAD = 1500;
// What somebody can have said or written, and a page can quote.
const SPEECH = new Set(['chatbot_phrase', 'placeholder_text']);
const ABOUT_CHATBOTS =
  /chat ?gpt|gpt-\d|openai|chat ?bot|language model|kielimalli|tekoäly|sprachmodell|språkmodell|modèle de langage|modelo de lenguaje|modelo de linguagem|modello linguistico|taalmodel|model językowy|языковая модель|мовна модель|dil modeli|nyelvi modell|model bahasa|نموذج لغوي|مدل زبانی|भाषा मॉडल|语言模型|語言模型|言語モデル/;

function isAboutMarkdown(title: string): boolean {
  return /markdown/i.test(title);
}

function stoodBefore(change: Change, { id }: GeneratedMarkFound): boolean {
  const pattern = GENERATED_MARKS.find((mark) => mark.id === id)?.pattern;
  return pattern !== undefined && change.before !== null && change.before.text.search(pattern) !== -1;
}
