import './details/details.css';
import { addStyle } from './dom/add-style.ts';
import { addTexts } from './mw/catalogues.ts';
import en from '../shared/i18n/gadget/en.json';
import fi from '../shared/i18n/gadget/fi.json';
import type { DetailsPart } from './part-shapes.ts';
import { Approval } from './details/Approval.tsx';
import { DiffPanel } from './details/DiffPanel.tsx';
import { RowDetails } from './details/RowDetails.tsx';

declare const SEULA_STYLE: string;

addStyle(SEULA_STYLE);
addTexts(en, fi);

/** The part of the gadget that is loaded on diffs, for unfolded rows, and where the bot has accepted something. */
export default { DiffPanel, RowDetails, Approval } satisfies DetailsPart;
