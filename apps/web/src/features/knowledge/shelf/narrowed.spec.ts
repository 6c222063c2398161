import { isNarrowed, narrowedIn } from './narrowed';

const narrowed = (address: string, space = 'wifi') => narrowedIn(new URLSearchParams(address), space);

describe('what the shelf is narrowed by', () => {
  it('is read from the address', () => {
    expect(narrowed('kind=how-to&section=bills&field=wifi:model:r1')).toEqual({
      kind: 'HOW_TO',
      section: 'bills',
      fields: [{ key: 'model', choice: 'r1' }],
    });
  });

  it('tells no section from all of them', () => {
    expect(narrowed('section=-').section).toBe('');
    for (const address of ['', 'section=']) expect(narrowed(address).section).toBeNull();
    expect(isNarrowed(narrowed('section=-'))).toBe(true);
    expect(isNarrowed(narrowed('kind='))).toBe(false);
  });

  it('is nothing where it means nothing', () => {
    expect(narrowed('kind=constructor&section=bills&field=wifi:model:r1', '')).toEqual({ kind: null, section: null, fields: [] });
    expect(narrowed('section=A%20b&field=tv:model:r1')).toEqual({ kind: null, section: null, fields: [] });
  });
});
