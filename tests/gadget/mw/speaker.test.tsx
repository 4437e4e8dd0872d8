// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { catalogueFor, catalogueLanguage } from '../../../gadget/mw/catalogues.ts';
import { createSpeaker } from '../../../gadget/mw/speaker.tsx';
import { parseZone } from '../../../gadget/mw/time-zone.ts';
import { storyNow } from '../support/verdict-fixture.ts';

const speak = (language: string, zone = parseZone('ZoneInfo|120|Europe/Helsinki')) =>
  createSpeaker({ language, catalogue: catalogueFor(language), zone, now: () => storyNow });

function drawn(children: unknown): string {
  const element = document.createElement('div');
  render(<>{children}</>, element);
  return element.innerHTML;
}

describe('speaker', () => {
  it('isolates names in plain text and in elements', () => {
    expect(speak('en').text('row-details-of', 'שלום')).toBe('All checks on \u2068שלום\u2069');
    expect(drawn(speak('en').rich('edit-by', 'A & <B>', { node: 'now' }))).toBe(
      'Edit by <bdi>A &amp; &lt;B&gt;</bdi>, now'
    );
  });

  it('joins lists in the language of the reader, each name isolated', () => {
    const params = [3, ['A', 'B', 'C'], '21:04'] as const;
    expect(drawn(speak('en').richText('$2', [0, ['A', 'B', 'C']]))).toBe(
      '<bdi>A</bdi>, <bdi>B</bdi>, and <bdi>C</bdi>'
    );
    expect(speak('fi').text('accept', params[0], [...params[1]], params[2])).toBe(
      'Hyväksy 3 muokkausta (\u2068A\u2069, \u2068B\u2069 ja \u2068C\u2069), viimeisin \u206821:04\u2069'
    );
  });

  it('never reads a message or a parameter as markup', () => {
    const html = drawn(speak('en').richText('<img src=x onerror=alert(1)> $1 $2', ['<script>', ['<b>']]));
    expect(html).not.toMatch(/<(img|script|b)\b/);
  });

  it('says times in the zone of the reader', () => {
    const { times } = speak('en');
    expect(times.short('2026-11-21T19:04:00Z')).toBe('21:04');
    expect(times.short('2026-08-14T12:56:00Z')).toBe('14 Aug, 15:56');
    expect(times.long('2025-08-14T12:56:00Z')).toBe('14 August 2025 at 15:56');
    expect(speak('en', parseZone('System|60')).times.short('2026-11-21T19:04:00Z')).toBe('20:04');
    expect(speak('en', parseZone('Offset|-330')).times.short('2026-11-21T19:04:00Z')).toBe('13:34');
    expect(speak('en', parseZone('ZoneInfo|0|Nowhere/Land')).times.short('2026-11-21T19:04:00Z')).toBe(
      '19:04'
    );
  });

  it('says how long ago', () => {
    expect(speak('en').times.relative('2026-11-21T19:08:00Z')).toBe('2 minutes ago');
    expect(speak('fi').times.relative('2026-11-21T22:10:00Z')).toBe('3 tunnin päästä');
    expect(speak('en').times.relative('2026-11-11T22:10:00Z')).toBe('10 days ago');
  });

  it('speaks English where there is no translation, and Finnish where MediaWiki falls back to it', () => {
    expect(speak('de').text('decision-manual')).toBe('Needs a look');
    expect(speak('fit').text('decision-manual')).toBe('Syytä katsoa');
    expect(catalogueLanguage('pt-br')).toBe('en');
  });

  it('does not mix two languages in a sentence', () => {
    expect(speak('ar').times.relative('2026-11-21T19:08:00Z')).toBe('2 minutes ago');
    expect(speak('ar').times.long('2026-08-14T12:56:00Z')).toBe('14 August at 15:56');
    expect(speak('en-us').times.short('2026-08-14T12:56:00Z')).toBe('Aug 14, 15:56');
    expect(speak('fi').times.short('2026-08-14T12:56:00Z')).toBe('14.8. klo 15.56');
  });

  it('says its keys in the language that shows keys, and takes odd codes', () => {
    expect(speak('qqx').text('decision-manual')).toBe('(seula-decision-manual)');
    expect(speak('x_y!').number(1234)).toBe('1,234');
  });
});
