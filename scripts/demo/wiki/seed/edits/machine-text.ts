import { addSection, addSentence } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Text by chatbots, and text that is no text at all. */
export const machineText: Scenario[] = [
  {
    check: 'generated_text',
    shows: 'blocks',
    language: 'en',
    kind: 'village',
    what: 'marks of a chatbot: its citation marks and its tracking parameter',
    play: (story) =>
      story.edit(
        cast.secondNewcomer,
        addSection(
          'Economy',
          'The village boasts a vibrant local economy, blending tradition with innovation. :contentReference[oaicite:2]{index=2} Tourism plays a pivotal role.<ref>{{Cite web |url=https://isles.example/economy?utm_source=chatgpt.com |title=Economy}}</ref>'
        ),
        { summary: 'Added economy section' }
      )
  },
  {
    check: 'generated_text',
    shows: 'blocks',
    language: 'fi',
    kind: 'village',
    what: 'a chatbot’s polite sentence left in, in Finnish, and markdown',
    play: (story) =>
      story.edit(
        cast.newcomer,
        addSection(
          'Talous',
          '## Elinkeinot\nTässä on laajennettu versio artikkelista. **Matkailu** on tärkeä elinkeino. Tekoälymallina en voi tarkistaa ajantasaisia lukuja.'
        ),
        { summary: 'talous' }
      )
  },
  {
    check: 'generated_text',
    shows: 'blocks',
    language: 'en',
    kind: 'living',
    what: 'placeholders for a date and a name',
    play: (story) =>
      story.edit(
        cast.temporary,
        addSentence('The prize was presented by [Name of presenter] on 2024-XX-XX.'),
        { summary: 'prize' }
      )
  },
  {
    check: 'generated_text',
    shows: 'trap',
    language: 'fi',
    kind: 'book',
    what: 'two asterisks at the start of a line are a list',
    play: (story) =>
      story.edit(cast.editor, addSection('Laitokset', '* Ensimmäinen laitos\n** nidottu\n** sidottu'), {
        summary: 'laitokset',
        autoReview: false
      })
  },
  {
    check: 'gibberish',
    shows: 'blocks',
    language: 'fi',
    kind: 'ship',
    what: 'keyboard noise',
    play: (story) => story.edit(cast.address, addSentence('asdfghjkl asdlkfj qwerty hjklö'), { summary: '' })
  },
  {
    check: 'gibberish',
    shows: 'blocks',
    language: 'en',
    kind: 'ship',
    what: 'shouting and repeated letters',
    play: (story) =>
      story.edit(cast.secondAddress, addSentence('THIS SHIP IS SOOOOOOOOO COOOOOOL!!!!!!!!!!'), {
        summary: ''
      })
  },
  {
    check: 'gibberish',
    shows: 'trap',
    language: 'fi',
    kind: 'species',
    what: 'a long Finnish compound and the name of a chemical',
    play: (story) =>
      story.edit(
        cast.editor,
        addSentence('Lajinsuojelutoimenpidesuunnitelmassa mainitaan myös 2,4-dikloorifenoksietikkahappo.'),
        { summary: 'suojelu', autoReview: false }
      )
  },
  {
    check: 'gibberish',
    shows: 'trap',
    language: 'en',
    kind: 'species',
    what: 'a piece of a gene and a checksum',
    play: (story) =>
      story.edit(
        cast.autoreviewed,
        addSentence(
          'The marker sequence is GATTACAGGATCCTTAGCATTACG; the file has the checksum 9f86d081884c7d659a2feaa0c55ad015.'
        ),
        { summary: 'marker', autoReview: false }
      )
  }
];
