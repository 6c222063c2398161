import { Stage } from './stage.ts';

/** The stage for the tests of a `describe`; may be used inside hooks and tests only. */
export function useStage(): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await Stage.open(communityOfThisWorker());
  });
  afterAll(() => stage?.close());
  return () => {
    if (!stage) throw new Error('the stage stands inside hooks and tests only');
    return stage;
  };
}

function communityOfThisWorker(): { address: string; password: string } {
  const communities = JSON.parse(process.env['BROWSER_COMMUNITIES'] ?? '[]') as { address: string; password: string }[];
  const own = communities[Number(process.env['JEST_WORKER_ID']) - 1];
  if (!own) throw new Error('browser specs are run by `npm run browser`, which starts a community for each worker');
  return own;
}
