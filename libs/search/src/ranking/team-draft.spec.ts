import { teamDraft } from './team-draft';

const hits = (...threads: string[]) => threads.map((threadId) => ({ threadId }));
const drafted = (a: string[], b: string[], draw = 'x') => {
  const { hits: found, teams } = teamDraft(hits(...a), hits(...b), draw);
  return { order: found.map(({ threadId }) => threadId).join(''), teams: found.map(({ threadId }) => teams.get(threadId) ?? '-').join('') };
};
const draws = Array.from({ length: 400 }, (_, at) => `search ${at}`);

describe('a draft of two rankings', () => {
  it('is the ranking itself, and nobody’s, where both are the same', () => {
    expect(drafted(['p', 'q', 'r'], ['p', 'q', 'r'])).toEqual({ order: 'pqr', teams: '---' });
    expect(drafted([], [])).toEqual({ order: '', teams: '' });
  });

  it('gives the hits behind a common beginning to who picked them, as many to one as to the other', () => {
    for (const draw of draws) {
      const { order, teams } = drafted(['p', 'q', 'r', 's', 't'], ['p', 'r', 'q', 't', 's'], draw);
      expect([...order].sort().join('')).toBe('pqrst');
      expect([...teams].sort().join('')).toBe('-aabb');
      expect(order.indexOf('q')).toBeLessThan(3);
    }
  });

  it('lets each go first as often as the other', () => {
    const first = draws.filter((draw) => drafted(['p', 'q'], ['q', 'p'], draw).teams.startsWith('a')).length;
    expect(first).toBeGreaterThan(160);
    expect(first).toBeLessThan(240);
  });

  it('is the same for the same draw, and goes on where a longer one goes on', () => {
    const [a, b] = [[...'abcdefghij'], [...'badcfehgji']];
    for (const draw of draws.slice(0, 20)) {
      expect(drafted(a, b, draw)).toEqual(drafted(a, b, draw));
      expect(drafted(a, b, draw).order.startsWith(drafted(a.slice(0, 4), b.slice(0, 4), draw).order.slice(0, 4))).toBe(true);
    }
  });

  it('takes the rest of one where the other has nothing more', () => {
    expect(drafted(['p', 'q', 'r'], []).order).toBe('pqr');
    expect(drafted(['p'], ['p', 'q', 'r'])).toEqual({ order: 'pqr', teams: '-bb' });
  });
});
