import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../gadget/site/router/router.ts';
import {
  daysOfMonth,
  monthOf,
  plainView,
  readFlaggedRevsView,
  writeFlaggedRevsView
} from '../../../../gadget/site/statistics/flagged-revs/flagged-revs-view.ts';
import { readReviewView, writeReviewView } from '../../../../gadget/site/statistics/reviews/review-view.ts';

const queryOf = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams);

describe('the view of the FlaggedRevs statistics', () => {
  it.each([
    '/s',
    '/s?wiki=fiwiki&from=2020-01-01&to=2026-11-21&resolution=daily&hide=syncedPages_ns0%2Cp10&show=reviewLag_anon_percentile_35&legend=0&tables=0',
    '/s?by=series&wikis=dewiki%2Cfiwiki&series=pendingLag_average&resolution=yearly',
    '/s?by=month&series=reviewedShare&month=202611'
  ])('comes back from the address %s', (address) => {
    expect(addressOf('/s', writeFlaggedRevsView(readFlaggedRevsView(queryOf(address))))).toBe(address);
  });

  it.each(['?by=x', '?month=202613', '?from=yesterday', '?to=2026-99-99', '?resolution=hourly', '?wikis=,,'])(
    'is the plain one where the address makes no sense: %s',
    (address) => expect(readFlaggedRevsView(queryOf(address))).toEqual(plainView)
  );

  it('knows months as the list of months has them', () => {
    expect(daysOfMonth('202402')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect([monthOf('2026-11-21'), monthOf('2026-11'), monthOf('2025')]).toEqual([
      '202611',
      '202611',
      '202512'
    ]);
  });
});

describe('the view of the review statistics', () => {
  it.each([
    '/r',
    '/r?reviewer=%C3%84iti+%26+co&author=A%2BB&time=week&auto=0&cursor=ab.12&hide=p10&legend=0&tables=0'
  ])('comes back from the address %s', (address) => {
    expect(addressOf('/r', writeReviewView(readReviewView(queryOf(address))))).toBe(address);
  });

  it.each(['?time=year', '?cursor=', '?reviewer=+', '?auto=1'])(
    'is the plain one where the address makes no sense: %s',
    (address) => expect(readReviewView(queryOf(address))).toEqual(readReviewView({}))
  );
});
