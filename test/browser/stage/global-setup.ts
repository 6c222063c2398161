import { type Community, startCommunity } from './community.ts';

declare global {
  var browserCommunities: readonly Community[] | undefined;
}

/** A community for each worker, shared by the specs that it runs: each makes what it changes. */
export default async function setUp({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  const communities = await Promise.all(Array.from({ length: maxWorkers }, () => startCommunity()));
  globalThis.browserCommunities = communities;
  process.env['BROWSER_COMMUNITIES'] = JSON.stringify(communities.map(({ address, password }) => ({ address, password })));
}
