import { formsOf } from './forms';
import { withoutPrefixes } from './hebrew-prefixes';

describe('the forms of a word', () => {
  it('are the stem of an English one', () => {
    expect(formsOf('wallets')).toEqual(['wallet']);
    expect(formsOf('recovering')).toEqual(formsOf('recovered'));
  });

  it('are none where the word is its own stem, and of numbers and names with digits', () => {
    expect(formsOf('wallet')).toEqual([]);
    expect(formsOf('wr841n')).toEqual([]);
  });

  it('are what stands behind Hebrew prefix letters', () => {
    expect(formsOf('והמחשב')).toEqual(['המחשב', 'מחשב']);
    expect(formsOf('לכשהגיע')).toContain('הגיע');
  });

  it('leave at least three letters and only legal prefixes away', () => {
    expect(withoutPrefixes('שלט')).toEqual([]);
    expect(withoutPrefixes('דגמחשב')).toEqual([]);
  });
});
