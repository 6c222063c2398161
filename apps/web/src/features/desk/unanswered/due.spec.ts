import { dueOf } from './due';

const now = Date.parse('2026-11-25T12:00:00Z');
const asked = { question: { askedAt: '2026-11-25T08:00:00Z' } };
const of = (dueAt: string | null, clock: 'FIRST_RESPONSE' | 'SOLUTION' = 'FIRST_RESPONSE') => dueOf({ ...asked, clock, dueAt }, now);

describe('the next target of a question that waits', () => {
  it('says what is left, and what part of it is used up', () => {
    expect(of('2026-11-25T16:00:00Z')).toMatchObject({ pressing: 'no', used: 0.5 });
  });

  it('presses in its last hour', () => {
    expect(of('2026-11-25T12:25:00Z')?.pressing).toBe('soon');
  });

  it('says how long it is over', () => {
    expect(of('2026-11-25T11:20:00Z')).toMatchObject({ pressing: 'late', used: 1 });
  });

  it('is another sentence for the solution', () => {
    expect(of('2026-11-25T16:00:00Z', 'SOLUTION')?.text).not.toBe(of('2026-11-25T16:00:00Z')?.text);
  });

  it('is none where nothing was promised', () => {
    expect(of(null)).toBeUndefined();
  });
});
