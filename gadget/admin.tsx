import './admin/admin.css';
import { addStyle } from './dom/add-style.ts';
import { addTexts } from './mw/catalogues.ts';
import botEn from '../shared/i18n/bot/en.json';
import botFi from '../shared/i18n/bot/fi.json';
import en from '../shared/i18n/gadget/en.json';
import fi from '../shared/i18n/gadget/fi.json';
import type { AdminPart } from './part-shapes.ts';
import { Settings } from './admin/Settings.tsx';

declare const SEULA_STYLE: string;

addStyle(SEULA_STYLE);
addTexts({ ...en, ...botEn }, { ...fi, ...botFi });

/** The part of the gadget that is loaded when somebody opens the settings. */
export default { Settings } satisfies AdminPart;
