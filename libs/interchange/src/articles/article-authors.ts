import { knownReferences } from '../run/import-rows';
import type { ImportRun } from '../run/import-run';
import { enterAccounts, formerSiteName } from '../writing/accounts';
import { FORMER_SITE } from '../writing/articles';
import type { WrittenBy } from './article-row';

/** Accounts for the names that stand on articles, and for the former site, in whose name a text comes that has no author here. */
export async function enterAuthors(run: ImportRun, authors: readonly WrittenBy[]): Promise<void> {
  const named = new Map([{ id: FORMER_SITE, name: formerSiteName(run) }, ...authors].flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
  const known = await run.statements.rows(knownReferences, [run.sourceId, 'account', [...named.keys()]]);
  for (const { external_id } of known) named.delete(external_id);
  await enterAccounts(
    run,
    Array.from(named, ([external_id, display_name]) => ({ external_id, display_name, biography: null, reputation: 0, joined_at: run.now, last_seen_at: null })),
  );
}
