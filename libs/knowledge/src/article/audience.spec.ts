import { commonReaders, isWithin, readershipOf } from './audience';

const [everybody, members, partners, staff] = (['public', 'members', 'partners', 'staff'] as const).map((audience) => readershipOf(audience, []));
const of = (...ids: string[]) => readershipOf('segment', ids);

describe('whom an article is for', () => {
  it('goes from everybody over members and segments to the staff', () => {
    const order = [staff!, of('2'), of('2', '3'), members!, everybody!];
    for (const [place, one] of order.entries()) {
      for (const wider of order.slice(place)) expect(isWithin(one, wider)).toBe(true);
      for (const narrower of order.slice(0, place)) expect(isWithin(one, narrower)).toBe(false);
    }
  });

  it('cannot be compared where segments are others', () => {
    expect([isWithin(of('2'), of('3')), isWithin(of('3'), of('2')), isWithin(partners!, of('2'))]).toEqual([false, false, false]);
  });

  it('is the partners, however they were named', () => {
    expect(of('1')).toEqual(partners);
    expect([isWithin(partners!, of('1', '2')), isWithin(of('1', '2'), partners!)]).toEqual([true, false]);
  });

  it('is in common what both read for certain, at least the staff', () => {
    expect(commonReaders(members!, of('2'))).toEqual(of('2'));
    expect(commonReaders(of('2', '3'), of('3', '4'))).toEqual(of('3'));
    expect(commonReaders(of('1', '3'), of('1', '4'))).toEqual(partners);
    expect(commonReaders(of('2'), of('3'))).toEqual(staff);
    expect(commonReaders(everybody!, everybody!)).toEqual(everybody);
  });
});
