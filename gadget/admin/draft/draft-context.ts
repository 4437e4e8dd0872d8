import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Suggest } from '../../mw/wiki-lists.ts';
import type { Draft } from './create-draft.ts';

/** What the forms of the dialog work with. */
export interface Forms {
  draft: Draft;
  suggest: Suggest;
}

/** Holds it for the components below. */
export const FormsContext = createContext<Forms | null>(null);

/** What the forms of the dialog in which a component stands work with. */
export function useForms(): Forms {
  const forms = useContext(FormsContext);
  if (!forms) throw new Error('Drawn outside of the settings.');
  return forms;
}
