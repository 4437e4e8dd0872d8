import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redirectOf } from '../../../server/text/redirect.ts';
import { wikiText } from './arbitraries.ts';
import { SITES } from './sites.ts';

describe('redirectOf', () => {
  it.each([
    ['fi', '#OHJAUS [[Kissa]]', 'Kissa'],
    ['fi', '#uudelleenohjaus [[kissa]]', 'Kissa'],
    ['fi', '#REDIRECT[[Kissa]]', 'Kissa'],
    ['fi', '#Redirect: [[Kissa]]', 'Kissa'],
    ['fi', '  \n\t#OHJAUS\n[[Kissa]]', 'Kissa'],
    ['fi', '#OHJAUS :\n [[Kissa]] lopussa on tekstiä', 'Kissa'],
    ['fi', '#OHJAUS [[Kissa|nimi]]', 'Kissa'],
    ['fi', '#OHJAUS [[Kissa#Ruoka]]', 'Kissa'],
    ['fi', '#OHJAUS [[:Luokka:Kissat]]', 'Kissat'],
    ['fi', '#OHJAUS [[Suuri_kissa]]', 'Suuri kissa'],
    ['fi', '#OHJAUS [[Kissa%20el%C3%A4in]]', 'Kissa eläin'],
    ['de', '#weiterleitung [[Straße]]', 'Straße'],
    ['ru', '#ПЕРЕНАПРАВЛЕНИЕ [[Кошка]]', 'Кошка'],
    ['ar', '#تحويل [[قط]]', 'قط'],
    ['hi', '#अनुप्रेषित [[बिल्ली]]', 'बिल्ली'],
    ['zh', '#重定向 [[猫]]', '猫'],
    ['tr', '#YÖNLENDİRME [[Kedi]]', 'Kedi']
  ] as const)('%s: reads %j', (language, text, name) => {
    expect(redirectOf(text, SITES[language])?.target.name).toBe(name);
  });

  it.each([
    ['an article', 'Kissa on eläin. [[Kissa]]'],
    ['another language', '#WEITERLEITUNG [[Kissa]]'],
    ['text between', '#OHJAUS katso [[Kissa]]'],
    ['something in front', 'x #OHJAUS [[Kissa]]'],
    ['a comment in front', '<!-- x -->#OHJAUS [[Kissa]]'],
    ['a line break within', '#OHJAUS [[Kis\nsa]]'],
    ['no closing', '#OHJAUS [[Kissa'],
    ['an impossible title', '#OHJAUS [[{{PAGENAME}}]]'],
    ['no title', '#OHJAUS [[]]'],
    ['a list item', '# OHJAUS [[Kissa]]'],
    ['nothing', '']
  ])('does not take for one: %s', (_what, text) => {
    expect(redirectOf(text, SITES.fi)).toBeNull();
  });

  it('gives the range of its own signs', () => {
    const text = '\n#OHJAUS [[Kissa]] {{x}}';
    const redirect = redirectOf(text, SITES.fi)!;
    expect(text.slice(redirect.start, redirect.end)).toBe('#OHJAUS [[Kissa]]');
  });

  it('never fails', () => {
    fc.assert(fc.property(wikiText(), (text) => void redirectOf(`#OHJAUS${text}`, SITES.fi)));
  });
});
