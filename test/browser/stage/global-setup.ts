import { type Community, startCommunity } from './community.ts';

declare global {
  var browserCommunity: Community | undefined;
}

/** One community for all specs of the suite: each makes what it changes. */
export default async function setUp(): Promise<void> {
  const community = await startCommunity();
  globalThis.browserCommunity = community;
  process.env['BROWSER_COMMUNITY'] = JSON.stringify({ address: community.address, password: community.password });
}
