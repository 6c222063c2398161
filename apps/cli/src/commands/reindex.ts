import type { Settings } from '@kehila/platform';
import { MirrorRebuild, Reindex } from '@kehila/search';
import type { Console } from '../console/console';
import { withFeatures } from './with-features';

/** `kehila reindex`: builds the search index anew, and that of a search server beside it; searches go on meanwhile. */
export async function reindex(console: Console, settings: Settings): Promise<void> {
  const progress = console.progress();
  let indexed = 0;
  await withFeatures(console, settings, async (app) => {
    await app.get(Reindex, { strict: false }).run((documents) => progress.at(console.sentence('cli_step_index'), (indexed += documents), null));
    await app.get(MirrorRebuild, { strict: false }).run();
  }).finally(() => progress.stop());
  console.result({ indexed });
  console.say('cli_reindexed', { indexed });
}
