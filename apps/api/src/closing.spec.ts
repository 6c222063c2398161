import { Database } from '@kehila/platform';
import { startTestApi } from './api.factory';

describe('the API at its beginning and its end', () => {
  it('has connections to the database before anybody comes, and writes what it still held in memory when it ends', async () => {
    const api = await startTestApi();
    expect(api.app.get(Database, { strict: false }).pool.totalCount).toBeGreaterThanOrEqual(10);
    await api.ask('{ search(query: "router") { hits { id } } }');
    await api.close();
    expect(api.lines.join('\n')).not.toContain('not noted');
  });
});
