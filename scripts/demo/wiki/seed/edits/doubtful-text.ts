import { addReference, addSentence, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Doubtful content: new domains, unknown words, model scores and tags. */
export const doubtfulText: Scenario[] = [
  {
    check: 'new_domain',
    shows: 'blocks',
    language: 'en',
    kind: 'village',
    what: 'a link to a shop that no article uses',
    play: (story) =>
      story.edit(
        cast.secondNewcomer,
        addSentence('Buy souvenirs at [https://best-merrow-gifts.example.com/shop our shop].'),
        { summary: 'shop' }
      )
  },
  {
    check: 'new_domain',
    shows: 'blocks',
    language: 'fi',
    kind: 'building',
    what: 'a protocol-relative link to a new domain with letters of its own',
    play: (story) =>
      story.edit(cast.newcomer, addSentence('Lisätietoja [//häävideot.example.fi/tilaa täältä].'), {
        summary: 'linkki'
      })
  },
  {
    check: 'new_domain',
    shows: 'trap',
    language: 'en',
    kind: 'building',
    what: 'a known domain with another first label',
    play: (story) =>
      story.edit(
        cast.thirdNewcomer,
        addReference('<ref>{{Cite web |url=https://www.heritage.example/photo/77 |title=Photograph}}</ref>'),
        { summary: 'photo' }
      )
  },
  {
    check: 'new_domain',
    shows: 'trap',
    language: 'fi',
    kind: 'village',
    what: 'the new domain stands twice in this edit, which does not make it used',
    play: (story) =>
      story.edit(
        cast.address,
        addSentence('[https://halpamokit.example/a mökit] ja [https://halpamokit.example/b tarjoukset].'),
        { summary: '' }
      )
  },
  {
    check: 'unknown_words',
    shows: 'blocks',
    language: 'fi',
    kind: 'lake',
    what: 'two words that no article has used; held back where a wiki has made its list of words',
    play: (story) =>
      story.edit(cast.secondAddress, addSentence('Järvesä on paljonn kaloja.'), { summary: 'kalat' })
  },
  {
    check: 'unknown_words',
    shows: 'trap',
    language: 'en',
    kind: 'person',
    what: 'new words that are names and a quotation in another script',
    play: (story) =>
      story.edit(
        cast.autoreviewed,
        addSentence('The grandmother, Thessaly Oakenfold, signed her letters “μνήμη”.'),
        { summary: 'letters', autoReview: false }
      )
  },
  {
    check: 'revert_risk',
    shows: 'blocks',
    language: 'en',
    kind: 'lake',
    what: 'the model is nearly sure that the edit will be undone',
    play: (story) =>
      story.edit(cast.address, addSentence('A shark was seen here yesterday, my uncle said.'), {
        summary: '',
        scores: { revertrisk: 0.96, damaging: 0.81, goodfaith: 0.3 }
      })
  },
  {
    check: 'revert_risk',
    shows: 'trap',
    language: 'fi',
    kind: 'lake',
    what: 'a very low risk alone is no reason to accept',
    play: (story) =>
      story.edit(
        cast.thirdNewcomer,
        addSentence('Järvellä on järjestetty maakunnan soutumestaruuskilpailut.'),
        { summary: 'kilpailut', scores: { revertrisk: 0.04, damaging: 0.03, goodfaith: 0.98 } }
      )
  },
  {
    check: 'ores_scores',
    shows: 'blocks',
    language: 'fi',
    kind: 'person',
    what: 'likely to be damaging',
    play: (story) =>
      story.edit(cast.secondAddress, replaceText('Muistolaatta paljastettiin', 'Muistolaatta varastettiin'), {
        summary: '',
        scores: { damaging: 0.93, goodfaith: 0.12, revertrisk: 0.88 }
      })
  },
  {
    check: 'ores_scores',
    shows: 'trap',
    language: 'en',
    kind: 'person',
    what: 'the score of one model is missing',
    play: (story) =>
      story.edit(cast.autoreviewed, addSentence('A plaque marks the house of birth.'), {
        summary: 'plaque',
        autoReview: false,
        scores: { goodfaith: 0.99 }
      })
  },
  {
    check: 'suspicious_tags',
    shows: 'blocks',
    language: 'en',
    kind: 'dish',
    what: 'the abuse filter has marked the edit',
    play: (story) =>
      story.edit(cast.temporary, addSentence('ONLY IDIOTS EAT THIS'), {
        summary: '',
        tags: ['possible vandalism']
      })
  },
  {
    check: 'suspicious_tags',
    shows: 'blocks',
    language: 'fi',
    kind: 'dish',
    what: 'tagged as replacing the whole text',
    play: (story) => story.edit(cast.address, 'ei kukaan syö tätä', { summary: '' })
  },
  {
    check: 'suspicious_tags',
    shows: 'trap',
    language: 'fi',
    kind: 'species',
    what: 'a harmless tag',
    play: (story) =>
      story.edit(cast.bot, replaceText('aidattu', 'aidattu suojeluksi'), {
        summary: 'Botti: sanamuoto',
        bot: true,
        autoReview: false,
        tags: ['visualeditor']
      })
  }
];
