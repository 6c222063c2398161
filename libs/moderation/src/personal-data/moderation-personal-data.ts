import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

const reports = prepared<Record<string, unknown>>(
  'personal_flags',
  `select i.subject_kind as "about", i.subject_id as "aboutId", f.reason, f.note, f.flagged_at as "at", f.outcome, f.settled_at as "settledAt"
   from flag f join moderation_item i on i.id = f.item_id where f.flagger_id = $1 order by f.flagged_at, f.id`,
);

const decisions = prepared<Record<string, unknown>>(
  'personal_decisions_concerning',
  `select i.subject_kind as "about", i.subject_id as "aboutId", d.decision, d.reason, d.note, d.decided_at as "at", a.words as "objection"
   from moderation_decision d join moderation_item i on i.id = d.item_id left join moderation_appeal a on a.decision_id = d.id where d.concerns_id = $1 order by d.id`,
);

const erasing = [
  prepared<never>('personal_forget_flag_notes', `update flag set note = null where flagger_id = $1`),
  prepared<never>(
    'personal_forget_appeals',
    `update moderation_appeal a set words = null from moderation_decision d where d.id = a.decision_id and d.concerns_id = $1`,
  ),
  prepared<never>('personal_free_claims', `update moderation_item set claimed_by = null, claimed_until = null where claimed_by = $1`),
];

/** In this order: what both reported is one report. */
const moving = [
  prepared<never>(
    'personal_drop_flags_of_both',
    `delete from flag f where f.flagger_id = $1 and exists (select from flag o where o.item_id = f.item_id and o.flagger_id = $2)`,
  ),
  prepared<never>('personal_move_flags', `update flag set flagger_id = $2 where flagger_id = $1`),
  prepared<never>('personal_move_claims', `update moderation_item set claimed_by = $2 where claimed_by = $1`),
  prepared<never>('personal_move_decisions_concerning', `update moderation_decision set concerns_id = $2 where concerns_id = $1`),
  prepared<never>('personal_move_decisions', `update moderation_decision set decided_by = $2 where decided_by = $1`),
];

/** What somebody reported, looks at and decided, and what was decided about their texts. What was decided stays under the id alone: others were told. */
@Injectable()
@Personal()
export class ModerationPersonalData implements PersonalData {
  readonly columns = ['moderation_item.claimed_by', 'flag.flagger_id', 'moderation_decision.decided_by', 'moderation_decision.concerns_id'];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    const [flags, concerning] = await Promise.all([this.database.rows(reports, [accountId]), this.database.rows(decisions, [accountId])]);
    return [
      { name: 'flags', rows: flags },
      { name: 'decisionsAboutTexts', rows: concerning },
    ];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    for (const statement of erasing) await tx.rows(statement, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    for (const statement of moving) await tx.rows(statement, [from, to]);
  }
}
