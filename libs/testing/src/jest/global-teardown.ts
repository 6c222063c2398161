/** After all specs of a run: the server ends unless another run still uses it. */
export default async function tearDown(): Promise<void> {
  await globalThis.kehilaTestCluster?.release();
}
