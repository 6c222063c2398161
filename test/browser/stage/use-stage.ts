import { Stage } from './stage.ts';

/** The stage for the tests of a `describe`; may be used inside hooks and tests only. */
export function useStage(): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await Stage.open(JSON.parse(process.env['BROWSER_COMMUNITY'] ?? '{}') as { address: string; password: string });
  });
  afterAll(() => stage?.close());
  return () => {
    if (!stage) throw new Error('the stage stands inside hooks and tests only');
    return stage;
  };
}
