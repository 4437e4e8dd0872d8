import { expect, it } from 'vitest';
import { faultWords } from '../../../gadget/admin/fields/fault-words.ts';
import { createSpeaker } from '../../../gadget/mw/speaker.tsx';
import english from '../../../shared/i18n/gadget/en.json';
import finnish from '../../../shared/i18n/gadget/fi.json';

const speakers = [english, finnish].map((catalogue, place) =>
  createSpeaker({
    language: place === 0 ? 'en' : 'fi',
    catalogue,
    zone: { zone: 'UTC' },
    now: () => 0
  })
);
const reason = 'as the companion says it';
const said = (wanted?: { code: string; params: (string | number)[] } | null) =>
  speakers.map((speaker) =>
    faultWords({ path: 'x', reason, ...(wanted !== undefined && { wanted }) }, speaker).replace(
      /[\u2066-\u2069]/g,
      ''
    )
  );

it.each([
  ['most', [500], 'Wanted: at most 500', 'Arvon on oltava enintään 500'],
  ['least-entries', [1], 'Wanted: at least 1 entry', 'Luettelossa on oltava vähintään 1 kohta'],
  ['one-of', ['off, live'], 'Wanted: one of off, live', 'Arvon on oltava jokin näistä: off, live'],
  [
    'step',
    ['trial'],
    'This goes up by one step at a time. Save “Trial: accept, but only so many” first.',
    `Tilaa voi nostaa vain askeleen kerrallaan. Tallenna ensin ”${finnish['seula-mode-trial']}”.`
  ]
])('puts %s %j into the words of the reader', (code, params, inEnglish, inFinnish) => {
  expect(said({ code, params })).toEqual([inEnglish, inFinnish]);
});

it.each([undefined, null, { code: 'of a newer companion', params: [] }, { code: 'toString', params: [] }])(
  'tells the words of the companion where there are no others: %j',
  (wanted) => expect(said(wanted)).toEqual([reason, reason])
);
