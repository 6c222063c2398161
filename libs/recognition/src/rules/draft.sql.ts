import { prepared } from '@kehila/platform';
import { notCancelled } from './not-cancelled.sql';
import type { Sums } from './preview/preview.sql';
import type { Rules } from './rule-set';

export interface DraftRow {
  readonly version: number;
  readonly rules: Rules;
  readonly reason: string;
  readonly saved_at: Date;
  readonly preview_began_at: Date | null;
  readonly preview_ended_at: Date | null;
  readonly preview: Sums | null;
}

export const theDraft = prepared<DraftRow>(
  'points_rule_draft',
  `select version, rules, reason, saved_at, preview_began_at, preview_ended_at, preview from points_rule_draft`,
);

/** No row: somebody else has begun one. */
export const beginDraft = prepared<{ version: number }>(
  'points_rule_draft_begin',
  `insert into points_rule_draft (version, rules, reason, saved_at) values (nextval('points_rule_draft_version'), $1, $2, $3)
   on conflict (sole) do nothing returning version`,
);

/** No row: it is not the version $4 any more. */
export const changeDraft = prepared<{ version: number }>(
  'points_rule_draft_change',
  `update points_rule_draft set version = nextval('points_rule_draft_version'), rules = $1, reason = $2, saved_at = $3,
     preview_began_at = null, preview_ended_at = null, preview = null
   where version = $4 returning version`,
);

export const lockDraft = prepared<Pick<DraftRow, 'version' | 'rules' | 'reason'>>(
  'points_rule_draft_lock',
  `select version, rules, reason from points_rule_draft where version = $1 for update`,
);

export const removeDraft = prepared<{ version: number }>('points_rule_draft_remove', `delete from points_rule_draft where version = $1 returning version`);

/** Who would gain or lose belongs to what was drafted before. */
export const forgetChanges = prepared<never>('points_rule_draft_forget', `delete from points_rule_draft_change`);

/** The newest set of those that count, whether already or some day. Index `points_rule_set_pkey`. */
export const newestSet = prepared<{ valid_from: Date | number; rules: Rules }>(
  'points_rule_set_newest',
  `select valid_from, rules from points_rule_set s where ${notCancelled('s')} order by version desc limit 1`,
);

/** Whether the draft of that version says something else than the newest set that counts. */
export const differs = prepared<{ differs: boolean }>(
  'points_rule_draft_differs',
  `select d.rules <> (select rules from points_rule_set s where ${notCancelled('s')} order by version desc limit 1) as differs
   from points_rule_draft d where d.version = $1`,
);

export const announceSet = prepared<{ version: number }>(
  'points_rule_set_announce',
  `insert into points_rule_set (version, valid_from, rules, reason, announced_at)
   select max(version) + 1, $1, $2, $3, $4 from points_rule_set returning version`,
);

export const setOf = prepared<{ valid_from: Date | number }>('points_rule_set_of', `select valid_from from points_rule_set where version = $1`);

/** No row: it was cancelled before. */
export const cancelSet = prepared<{ version: number }>(
  'points_rule_set_cancel',
  `insert into points_rule_set_cancellation (version, at) values ($1, $2) on conflict (version) do nothing returning version`,
);
