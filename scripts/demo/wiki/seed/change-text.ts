type Change = (text: string) => string;

/** Adds a sentence to the end of the n-th section (0 is the lead), in front of references that stand there. */
export function addSentence(sentence: string, section = 2): Change {
  return (text) => {
    const parts = text.split(/(?=\n== )/);
    const place = Math.min(section, Math.max(0, parts.length - 2));
    const lines = (parts[place] ?? '').replace(/\n+$/, '');
    parts[place] = `${lines} ${sentence}\n`;
    return parts.join('');
  };
}

/** Adds a new section before the references. */
export function addSection(heading: string, prose: string): Change {
  return (text) => text.replace(/\n== (References|Lähteet) ==/, `\n== ${heading} ==\n${prose}\n\n== $1 ==`);
}

/** Replaces the first occurrence of `from`; throws when it is not there, so that a scenario cannot go stale unnoticed. */
export function replaceText(from: string | RegExp, to: string): Change {
  return (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${String(from)} is not in the text: ${text.slice(0, 60)}`);
    return changed;
  };
}

/** Adds a category at the end, under the namespace name given. */
export function addCategory(name: string, prefix = 'Category'): Change {
  return (text) => `${text}\n[[${prefix}:${name}]]`;
}

/** Takes all categories out. */
export const removeCategories: Change = (text) => text.replace(/\n\[\[(?:Category|Luokka):[^\]]*\]\]/g, '');

/** Takes the last section of prose out. */
export const removeLastSection: Change = (text) => {
  const parts = text.split(/(?=\n== )/);
  return [...parts.slice(0, -2), ...parts.slice(-1)].join('');
};

/** Puts the categories in reverse order. */
export const reverseCategories: Change = (text) => {
  const categories = text.match(/\[\[(?:Category|Luokka):[^\]]*\]\]/g) ?? [];
  const body = removeCategories(text).trimEnd();
  return `${body}\n\n${categories.reverse().join('\n')}`;
};

/** Adds a reference behind the first sentence of the lead. */
export function addReference(markup: string): Change {
  return (text) => text.replace(/\.(<ref)/, `.${markup}$1`);
}
