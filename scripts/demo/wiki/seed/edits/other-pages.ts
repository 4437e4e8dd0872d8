import { addSentence, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Pages that are not plain articles: templates, files, redirects, and titles with difficult characters. */
export const otherPages: Scenario[] = [
  {
    check: 'bot_user',
    shows: 'approves',
    language: 'en',
    what: 'a template changed by a bot',
    page: {
      title: 'Template:Ferry times',
      text: '<includeonly>Ferries leave at {{{1|8.00}}} and {{{2|17.00}}}.</includeonly><noinclude>Times of the ferries.</noinclude>'
    },
    play: (story) =>
      story.edit(cast.bot, replaceText('17.00', '17.30'), {
        summary: 'Bot: new timetable',
        bot: true,
        autoReview: false
      })
  },
  {
    check: 'suspicious_tags',
    shows: 'blocks',
    language: 'fi',
    what: 'a template used on many pages, changed by an address, which the edit filter has seen',
    page: {
      title: 'Template:Hallavuo-tynkä',
      text: "<includeonly>''Tämä Hallavuota käsittelevä artikkeli on tynkä.''[[Luokka:Hallavuo-tyngät]]</includeonly><noinclude>Tynkämalline.</noinclude>"
    },
    play: (story) =>
      story.edit(cast.address, replaceText('on tynkä', 'on huono'), {
        summary: '',
        tags: ['possible vandalism']
      })
  },
  {
    check: 'broken_wikicode',
    shows: 'trap',
    language: 'en',
    what: 'braces left open in a template on purpose',
    page: {
      title: 'Template:Box start',
      text: '<includeonly>{| class="wikitable"\n! {{{1|}}}</includeonly><noinclude>Begins a box.</noinclude>'
    },
    play: (story) =>
      story.edit(
        cast.autoreviewed,
        replaceText('Begins a box.', 'Begins a box that another template ends.'),
        { summary: 'docs', autoReview: false }
      )
  },
  {
    check: 'categories_removed',
    shows: 'trap',
    language: 'fi',
    what: 'a template that makes a category for others has none of its own',
    page: {
      title: 'Template:Järviluokka',
      text: '<includeonly>[[Luokka:Hallavuon järvet]]</includeonly><noinclude>Luokittelee järvet.</noinclude>'
    },
    play: (story) =>
      story.edit(cast.bot, replaceText('Luokittelee järvet.', 'Luokittelee järvet maakunnittain.'), {
        summary: 'Botti: ohje',
        bot: true,
        autoReview: false
      })
  },
  {
    check: 'words_already_used',
    shows: 'approves',
    language: 'en',
    what: 'a word that stood twice in a file description',
    page: {
      title: 'File:Lorn Lighthouse 1905.jpg',
      text: 'The lighthouse of Lorn in 1905, seen from the the pier. Photograph by an unknown visitor.\n\n[[Category:Photographs of Lorn]]'
    },
    play: (story) =>
      story.edit(cast.thirdNewcomer, replaceText('from the the pier', 'from the pier'), { summary: 'twice' })
  },
  {
    check: 'unknown_words',
    shows: 'trap',
    language: 'fi',
    what: 'a file description in another language',
    page: {
      title: 'File:Suvisalmen masuuni.jpg',
      text: 'Suvisalmen masuunin rauniot.\n\n[[Luokka:Valokuvat]]'
    },
    play: (story) =>
      story.edit(cast.editor, replaceText('rauniot.', 'rauniot. (Ruinerna av masugnen.)'), {
        summary: 'på svenska',
        autoReview: false
      })
  },
  {
    check: 'article_to_redirect',
    shows: 'trap',
    language: 'en',
    what: 'a redirect becomes an article',
    page: { title: 'Isle of Vole', text: '#REDIRECT [[Vole]]' },
    play: (story) =>
      story.edit(
        cast.secondNewcomer,
        "'''Isle of Vole''' is an older name of [[Vole]].\n\n[[Category:Islands of the Merrow Isles]]",
        { summary: 'article' }
      )
  },
  {
    check: 'new_domain',
    shows: 'trap',
    language: 'en',
    what: 'a title with quotation marks, an ampersand, a slash and a question mark',
    page: {
      title: 'Who rowed to Vole? "Tide & Time" / a song',
      text: "'''Who rowed to Vole?''' is a rowing song of the [[Merrow Isles]].\n\n[[Category:Songs]]"
    },
    play: (story) =>
      story.edit(
        cast.newcomer,
        addSentence('Hear it at [https://songs-of-the-isles.example.net/listen?x=1&y=2 this site].', 0),
        { summary: 'link <b>here</b>' }
      )
  },
  {
    check: 'no_net_change',
    shows: 'trap',
    language: 'fi',
    what: 'markup in the text that must never run',
    page: {
      title: 'Kulmasulkeet',
      text: "'''Kulmasulkeet''' eli < ja > ovat kirjoitusmerkkejä.\n\n[[Luokka:Merkit]]"
    },
    play: (story) =>
      story.edit(
        cast.prankster,
        addSentence('<script>alert(document.cookie)</script> <img src=x onerror=alert(1)>', 0),
        { summary: '<script>alert(1)</script>' }
      )
  },
  {
    check: 'allowed_pages',
    shows: 'approves',
    language: 'fi',
    what: 'a list page that the wiki keeps open',
    page: {
      title: 'Luettelo Hallavuon laitureista',
      text: "'''Luettelo Hallavuon laitureista''' on keskeneräinen.\n\n* Haukirannan laituri\n* Suvisalmen laituri\n\n[[Luokka:Luettelot]]"
    },
    play: (story) =>
      story.edit(
        cast.newcomer,
        replaceText('* Suvisalmen laituri', '* Suvisalmen laituri\n* Kurkiniemen laituri'),
        { summary: '+1' }
      )
  }
];
