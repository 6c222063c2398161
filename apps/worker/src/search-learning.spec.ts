import type { ForgetSearchers, GroupSearches } from '@kehila/search';
import { SearchLearning } from './search-learning';

describe('what the worker does with searches', () => {
  it('forgets who searched even where grouping fails', async () => {
    let forgotten = 0;
    const grouping = { run: () => Promise.reject(new Error('no topic')) } as Partial<GroupSearches> as GroupSearches;
    const forgetting = { run: () => Promise.resolve(++forgotten) } as Partial<ForgetSearchers> as ForgetSearchers;
    await expect(new SearchLearning(grouping, forgetting).run()).rejects.toThrow('no topic');
    expect(forgotten).toBe(1);
  });
});
