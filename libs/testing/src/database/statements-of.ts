import type { Database } from '@kehila/platform';

/** What every process asks by itself, several times a second. */
const looksAround: ReadonlySet<string> = new Set([
  'live_stamps',
  'spaces_all',
  'community_question_counts',
  'article_counts_by_space',
  'ability_rules_changed',
  'outbox_lease',
  'community_views_add',
  'search_log_write',
]);

/** Names of the statements that something asks of the database outside transactions, without those with which the process looks around meanwhile. */
export async function statementsOf(database: Database, story: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  const plain = database.rows.bind(database);
  database.rows = (statement, values) => {
    names.push(statement.name);
    return plain(statement, values);
  };
  try {
    await story();
  } finally {
    // The method of the class stands again.
    Reflect.deleteProperty(database, 'rows');
  }
  return names.filter((name) => !looksAround.has(name));
}
