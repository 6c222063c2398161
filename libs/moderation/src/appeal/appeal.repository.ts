import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { VerdictName } from '../item/decisions';
import type { TextKindName } from '../subject/subject-kinds';
import type { AppealableFacts } from './appeals';

/** The text of a decision, and where it belongs. */
export interface DecidedText {
  readonly subjectKind: TextKindName;
  readonly subjectId: string;
  readonly spaceId: string;
}

export interface Appeal {
  readonly decisionId: string;
  readonly decidedBy: string;
  readonly appellantId: string | null;
}

interface TextRow {
  subject_kind: TextKindName;
  subject_id: string;
  space_id: string;
}

const textOf = prepared<TextRow>(
  'moderation_appealed_text',
  `select i.subject_kind, i.subject_id, i.space_id from moderation_decision d join moderation_item i on i.id = d.item_id where d.id = $1 and d.concerns_id = $2`,
);

/** SQL: whether no later decision concerns the same text; `d` of the item `i`. Index `moderation_item_of_subject`. */
export const isLastSql = `not exists (select from moderation_decision later join moderation_item x on x.id = later.item_id
  where x.subject_kind = i.subject_kind and x.subject_id = i.subject_id and later.id > d.id and later.concerns_id is not null)`;

/** Read after the thread is locked. */
const facts = prepared<{ decision: VerdictName; last: boolean; appealed: boolean }>(
  'moderation_appealable',
  `select d.decision, ${isLastSql} as last, exists (select from moderation_appeal a where a.decision_id = d.id) as appealed
   from moderation_decision d join moderation_item i on i.id = d.item_id where d.id = $1`,
);

const insert = prepared<{ item_id: string }>(
  'moderation_appeal_insert',
  `with opened as (
     insert into moderation_item (subject_kind, subject_id, space_id, priority, opened_at) values ($1, $2, $3, $4, $5)
     on conflict (subject_kind, subject_id) where state = 'pending' do nothing returning id
   )
   insert into moderation_appeal (item_id, decision_id, words) select id, $6, $7 from opened returning item_id`,
);

const ofItem = prepared<{ decision_id: string; decided_by: string; concerns_id: string | null }>(
  'moderation_appeal_of_item',
  `select a.decision_id, d.decided_by, d.concerns_id from moderation_appeal a join moderation_decision d on d.id = a.decision_id where a.item_id = $1`,
);

/** As urgent as a report of something that hurts somebody. */
const priority = 30;

@Injectable()
export class AppealRepository {
  /** Undefined where the decision concerns somebody else. */
  async textOf(tx: Transaction, decisionId: string, accountId: string): Promise<DecidedText | undefined> {
    const row = await tx.row(textOf, [decisionId, accountId]);
    return row && { subjectKind: row.subject_kind, subjectId: row.subject_id, spaceId: row.space_id };
  }

  async facts(tx: Transaction, decisionId: string): Promise<AppealableFacts> {
    const row = (await tx.row(facts, [decisionId]))!;
    return { decision: row.decision, isLast: row.last, isAppealed: row.appealed };
  }

  /** Undefined where something else waits about the same text. */
  async insert(tx: Transaction, { subjectKind, subjectId, spaceId }: DecidedText, decisionId: string, words: string): Promise<string | undefined> {
    return (await tx.row(insert, [subjectKind, subjectId, spaceId, priority, tx.now, decisionId, words]))?.item_id;
  }

  async ofItem(tx: Transaction, itemId: string): Promise<Appeal | undefined> {
    const row = await tx.row(ofItem, [itemId]);
    return row && { decisionId: row.decision_id, decidedBy: row.decided_by, appellantId: row.concerns_id };
  }
}
