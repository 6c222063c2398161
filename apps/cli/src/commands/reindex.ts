import type { Settings } from '@kehila/platform';
import { Reindex } from '@kehila/search';
import type { Console } from '../console/console';
import { withFeatures } from './with-features';

/** `kehila reindex`: builds the search index anew; searches go on meanwhile. */
export async function reindex(console: Console, settings: Settings): Promise<void> {
  const progress = console.progress();
  const { done: indexed } = await withFeatures(console, settings, (app) =>
    app.get(Reindex, { strict: false }).run(({ done }) => progress.at(console.sentence('cli_step_index'), done, null)),
  ).finally(() => progress.stop());
  console.result({ indexed });
  console.say('cli_reindexed', { indexed });
}
