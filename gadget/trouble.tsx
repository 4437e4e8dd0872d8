import './trouble/trouble.css';
import { addStyle } from './dom/add-style.ts';
import { addTexts } from './mw/catalogues.ts';
import en from '../shared/i18n/gadget/en.json';
import fi from '../shared/i18n/gadget/fi.json';
import type { TroublePart } from './part-shapes.ts';
import { Trouble } from './trouble/Trouble.tsx';

declare const SEULA_STYLE: string;

addStyle(SEULA_STYLE);
addTexts(en, fi);

/** The part of the gadget that is loaded when all is not well with the bot. */
export default { Trouble } satisfies TroublePart;
