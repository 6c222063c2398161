export default async function tearDown(): Promise<void> {
  await Promise.all((globalThis.browserCommunities ?? []).map((community) => community.close()));
}
