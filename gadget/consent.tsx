import './consent/consent.css';
import { addStyle } from './dom/add-style.ts';
import { addTexts } from './mw/catalogues.ts';
import en from '../shared/i18n/gadget/en.json';
import fi from '../shared/i18n/gadget/fi.json';
import type { ConsentPart } from './part-shapes.ts';
import { ConsentAsked } from './consent/ConsentAsked.tsx';

declare const SEULA_STYLE: string;

addStyle(SEULA_STYLE);
addTexts(en, fi);

/** The part of the gadget that is loaded as long as nobody has agreed to it. */
export default { ConsentAsked } satisfies ConsentPart;
