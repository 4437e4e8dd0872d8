import { describe, expect, it } from 'vitest';
import { ask, askWhole, type Draft } from './dossier-builder.ts';

function to(edit: string, stable = 'Koivu on puu.'): Draft {
  return { stable, edits: [edit] };
}

describe('article_to_redirect', () => {
  const cases: [string, Draft, string][] = [
    ['in English', to('#REDIRECT [[Puu]]'), 'block'],
    ['in the wiki’s language', to('#OHJAUS [[Puu]]'), 'block'],
    ['in any case', to('#uudelleenohjaus [[Puu]]'), 'block'],
    ['after white space', to('\n  \t#OHJAUS [[Puu]]'), 'block'],
    ['with a colon', to('#OHJAUS: [[Puu]]'), 'block'],
    ['with a line break before the link', to('#OHJAUS\n[[Puu]]'), 'block'],
    ['without a space', to('#OHJAUS[[Puu#Koivut]]'), 'block'],
    ['with text after it', to('#OHJAUS [[Puu]]\n\n[[Luokka:Puut]]'), 'block'],
    ['from an empty page', to('#OHJAUS [[Puu]]', ''), 'block'],
    ['a redirect that leads elsewhere now', to('#OHJAUS [[Puu]]', '#REDIRECT [[Kasvi]]'), 'neutral'],
    ['a redirect that became an article', to('Koivu on puu.', '#OHJAUS [[Puu]]'), 'neutral'],
    ['a word in the text', to('Koivu on puu. #OHJAUS [[Puu]]'), 'neutral'],
    ['a numbered list', to('# [[Puu]]'), 'neutral'],
    ['a word of another wiki', to('#WEITERLEITUNG [[Baum]]'), 'neutral']
  ];
  it.each(cases)('%s', (_, draft, outcome) => {
    expect(ask('article_to_redirect', draft)).toMatchObject({ outcome });
  });

  it('names the target and marks the redirect', () => {
    expect(ask('article_to_redirect', to(' #OHJAUS [[puu]] x'))).toMatchObject({
      says: 'became-redirect',
      params: ['puu'],
      marked: ['after: #OHJAUS [[puu]]']
    });
    expect(ask('article_to_redirect', to('#OHJAUS [[:Käyttäjä:Anna#Koivu|koivu]]'))).toMatchObject({
      params: ['Käyttäjä:Anna#Koivu']
    });
  });

  it('is unavailable, not silent, when the version before cannot be seen', () => {
    const draft = { edits: [{ text: null }, '#OHJAUS [[Puu]]'] };
    expect(ask('article_to_redirect', draft)).toMatchObject({ outcome: 'unavailable' });
  });

  it('sees an article that became a redirect in several steps', () => {
    const draft = { stable: 'Koivu on puu.', edits: ['#OHJAUS [[Puu]]', '#OHJAUS [[Kasvi]]'] };
    expect(ask('article_to_redirect', draft)).toMatchObject({ outcome: 'neutral' });
    // Judged for display only: the first edit holds the second back already.
    expect(askWhole('article_to_redirect', draft)).toBeNull();
  });
});
