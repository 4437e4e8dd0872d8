import { escapeHtml } from './escape-html.ts';
import { setAside, type Reference, type RenderState } from './render-options.ts';

/** The footnote mark for a `<ref>`; `render` turns its content into HTML. Faults become Cite's error elements. */
export function addReference(
  state: RenderState,
  attributes: string,
  content: string | null,
  render: (text: string) => string
): string {
  const name = readAttribute(attributes, 'name');
  const group = readAttribute(attributes, 'group');
  if (/^\d+$/.test(name)) return setAside(state, citeError(state, 'integer'));
  if (content !== null && /<ref[\s>]/i.test(content)) return setAside(state, citeError(state, 'unclosed'));
  if (name === '' && (content ?? '').trim() === '') return setAside(state, citeError(state, 'empty'));
  const list = state.references.get(group) ?? [];
  state.references.set(group, list);
  let reference = name === '' ? undefined : list.find((entry) => entry.name === name);
  if (!reference) {
    reference = { number: list.length + 1, name, html: null, uses: 0 };
    list.push(reference);
  }
  reference.uses++;
  if (content !== null && content.trim() !== '') reference.html ??= render(content.trim());
  return setAside(state, mark(reference, group));
}

/** The list of footnotes of a group, which starts anew behind it. */
export function referenceList(state: RenderState, attributes: string): string {
  const group = readAttribute(attributes, 'group');
  const list = state.references.get(group) ?? [];
  state.references.delete(group);
  return list.length === 0 ? '' : setAside(state, listHtml(state, group, list), true);
}

/** What stands at the end of a page for footnotes that no list has taken: a list, or an error for a named group. */
export function leftoverReferences(state: RenderState): string {
  return [...state.references]
    .map(([group, list]) =>
      group === '' ? listHtml(state, group, list) : `<p>${citeError(state, 'group', group)}</p>`
    )
    .join('\n');
}

function listHtml(state: RenderState, group: string, list: Reference[]): string {
  const items = list.map((reference) => {
    const text = reference.html ?? citeError(state, 'undefined', reference.name);
    const id = identifier(reference, group);
    return `<li id="cite_note-${id}"><span class="mw-cite-backlink"><a href="#cite_ref-${id}">\u2191</a></span> <span class="reference-text">${text}</span>\n</li>`;
  });
  return `<div class="mw-references-wrap"><ol class="references">\n${items.join('\n')}\n</ol></div>`;
}

function mark(reference: Reference, group: string): string {
  const id = identifier(reference, group);
  const label = group === '' ? String(reference.number) : `${escapeHtml(group)} ${reference.number}`;
  const anchor = reference.uses > 1 ? `${id}-${reference.uses}` : id;
  return `<sup id="cite_ref-${anchor}" class="reference"><a href="#cite_note-${id}">&#91;${label}&#93;</a></sup>`;
}

function identifier(reference: Reference, group: string): string {
  return escapeHtml(
    [group, reference.name, reference.number]
      .filter((part) => part !== '')
      .join('-')
      .replaceAll(' ', '_')
  );
}

/** The value of an attribute of an extension tag, with or without quotes; '' when it is not there. */
function readAttribute(attributes: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'/>]+))`, 'i').exec(attributes);
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
}

type CiteProblem = 'integer' | 'unclosed' | 'empty' | 'undefined' | 'group';

function citeError(state: RenderState, problem: CiteProblem, name = ''): string {
  const language = state.options.site.language === 'fi' ? 'fi' : 'en';
  const text = citeTexts[language][problem].replace('$1', escapeHtml(name));
  return `<span class="error mw-ext-cite-error" lang="${language}" dir="ltr">${text}</span>`;
}

const tag = '<code>&lt;ref&gt;</code>';

const citeTexts: Record<'en' | 'fi', Record<CiteProblem, string>> = {
  en: {
    integer: `Cite error: a ${tag} tag cannot have a plain number for a name`,
    unclosed: `Cite error: a ${tag} tag is not closed before the next one`,
    empty: `Cite error: a ${tag} tag without a name must have content`,
    undefined: 'Cite error: the reference named <code>$1</code> is used but never defined',
    group: `Cite error: there are ${tag} tags for the group <code>$1</code>, but no list for them`
  },
  fi: {
    integer: `Viittausvirhe: ${tag}-elementin nimi ei voi olla pelkkä luku`,
    unclosed: `Viittausvirhe: ${tag}-elementtiä ei ole suljettu ennen seuraavaa`,
    empty: `Viittausvirhe: nimettömällä ${tag}-elementillä on oltava sisältö`,
    undefined: 'Viittausvirhe: viitettä <code>$1</code> käytetään, mutta sitä ei ole määritelty',
    group: `Viittausvirhe: ryhmälle <code>$1</code> on ${tag}-elementtejä mutta ei luetteloa`
  }
};
