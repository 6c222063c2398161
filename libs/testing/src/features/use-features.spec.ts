import { Actor, Clock, UnitOfWork } from '@kehila/platform';
import { freshDatabase } from '../database/fresh-database';
import { useFeatures } from './use-features';

describe('features under test', () => {
  const kehila = useFeatures({ modules: [], at: new Date('2026-11-01T08:00:00Z') });

  it('run on a migrated database of their own', async () => {
    expect(await kehila.sql(`select count(*)::int as entries from audit_entry`)).toEqual([{ entries: 0 }]);
  });

  it('act at the time that the spec sets', async () => {
    await kehila.work.run({ act: 'look', actor: Actor.anonymous('he') }, () => Promise.resolve('seen'));
    const [entry] = await kehila.sql<{ at: Date }>('select at from audit_entry');
    expect(entry?.at.toISOString()).toMatch(/^2026-11-01T08:00:/);
    expect(kehila.get(Clock)).toBe(kehila.clock);
  });

  it('give out every provider by its class', () => {
    expect(kehila.get(UnitOfWork)).toBe(kehila.work);
  });
});

describe('a fresh database', () => {
  it('shares nothing with another', async () => {
    const [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
    expect(first.url).not.toBe(second.url);
    await Promise.all([first.drop(), second.drop()]);
  });
});
