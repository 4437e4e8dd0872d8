/** A message taken apart: plain text, or the number of a parameter (1 for $1). */
export type MessagePart = string | number;

/**
 * Takes a message of a banana catalogue apart. PLURAL is decided by `counts` (one number for each parameter), by the
 * rules of `locale`; GENDER takes its last form, since Seula does not know anybody's. Nothing is read as markup.
 */
export function formatMessage(message: string, counts: readonly number[], locale: string): MessagePart[] {
  const chosen = message.replace(
    /\{\{\s*(PLURAL|GENDER|GRAMMAR|BIDI):([^{}|]*)\|?([^{}]*)\}\}/gi,
    (_, word: string, subject: string, rest: string) => {
      if (/bidi/i.test(word)) return subject;
      const forms = rest.split('|');
      if (!/plural/i.test(word)) return forms[forms.length - 1] ?? '';
      return pluralForm(forms, counts[Number(subject.replace(/\D/g, '')) - 1] ?? 0, locale);
    }
  );
  return chosen
    .split(/\$(\d)/)
    .map((part, index) => (index % 2 === 1 ? Number(part) : part))
    .filter((part) => part !== '');
}

/** The categories of CLDR in the order in which catalogues list their forms. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Two forms are one and many in every language that has them; they may come from an English message in its stead. */
function pluralForm(forms: readonly string[], count: number, locale: string): string {
  const exact = forms.filter((form) => form.indexOf(`${count}=`) === 0)[0];
  if (exact !== undefined) return exact.slice(`${count}=`.length);
  const general = forms.filter((form) => !/^\d+=/.test(form));
  const rules = new Intl.PluralRules(general.length === 2 ? 'en' : locale);
  const known = categories.filter((one) =>
    rules.resolvedOptions().pluralCategories.some((own) => own === one)
  );
  const wanted = known.indexOf(rules.select(count));
  return general[Math.min(wanted, general.length - 1)] ?? '';
}
