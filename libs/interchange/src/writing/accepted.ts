import { prepared } from '@kehila/platform';
import type { ImportRun } from '../run/import-run';

export interface AcceptedAnswer {
  readonly question: string;
  readonly answer: string;
}

const stage = prepared<never>(
  'interchange_stage_accepted',
  `insert into import_accepted (answer_id, question_id) select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
);

/** Which answers were accepted is known before they are brought in. */
export async function stageAccepted(run: ImportRun, accepted: readonly AcceptedAnswer[]): Promise<void> {
  if (accepted.length === 0) return;
  await run.statements.rows(stage, [accepted.map(({ answer }) => answer), accepted.map(({ question }) => question)]);
}

/** Accepted answers that are gone. */
const lostAcceptances = prepared<{ acceptances: number }>(
  'interchange_lost_acceptances',
  `select count(*)::int as acceptances from import_accepted a
   where not exists (select 1 from import_reference r where r.source_id = $1 and r.kind = 'answer' and r.external_id = a.answer_id)`,
);

export async function countLostAcceptances(run: ImportRun): Promise<void> {
  run.tally.skipped.acceptances += (await run.statements.row(lostAcceptances, [run.sourceId])).acceptances;
}
