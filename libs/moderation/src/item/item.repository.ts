import { Injectable } from '@nestjs/common';
import { type Finding, prepared, type Transaction } from '@kehila/platform';
import type { FlagReasonName } from '../flag/flag-reasons';
import type { SubjectKindName } from '../subject/subject-kinds';
import type { ItemStateName, VerdictName } from './decisions';

/** An item as the acts on it see it. */
export interface Item {
  readonly id: string;
  readonly subjectKind: SubjectKindName;
  readonly subjectId: string;
  readonly spaceId: string | null;
  readonly state: ItemStateName;
  readonly version: number;
  readonly isAppealed: boolean;
  readonly claim: { readonly accountId: string; readonly name: string; readonly until: Date } | null;
  readonly lastDecision: { readonly decision: VerdictName; readonly by: string; readonly at: Date } | null;
}

interface ItemRow {
  id: string;
  subject_kind: SubjectKindName;
  subject_id: string;
  space_id: string | null;
  state: ItemStateName;
  version: number;
  appealed: boolean;
  claimed_by: string | null;
  claimed_until: Date | null;
  claimer: string | null;
  decision: VerdictName | null;
  decider: string | null;
  decided_at: Date | null;
}

/** SQL: whether an objection about the thing of the item `i` waits. Index `moderation_item_open_once`. */
export const appealedSql = `exists (select from moderation_item o join moderation_appeal a on a.item_id = o.id
  where o.subject_kind = i.subject_kind and o.subject_id = i.subject_id and o.state = 'pending')`;

const columns = `i.id, i.subject_kind, i.subject_id, i.space_id, i.state, i.version, ${appealedSql} as appealed, i.claimed_by, i.claimed_until,
  (select a.display_name from account a where a.id = i.claimed_by) as claimer`;

/** Which thread has to be locked before it. */
const find = prepared<Pick<ItemRow, 'subject_kind' | 'subject_id' | 'space_id'>>(
  'moderation_item_find',
  `select subject_kind, subject_id, space_id from moderation_item where id = $1`,
);

const lock = prepared<never>('moderation_item_lock', `select from moderation_item where id = $1 for update`);

/** After the wait: a joined statement would show the decision as it was before. */
const locked = prepared<ItemRow>(
  'moderation_item_locked',
  `select ${columns}, d.decision, d.decided_at, d.decider from moderation_item i left join lateral (
     select x.decision, x.decided_at, a.display_name as decider from moderation_decision x join account a on a.id = x.decided_by
     where x.item_id = i.id order by x.id desc limit 1) d on true
   where i.id = $1`,
);

const claim = prepared<never>('moderation_item_claim', `update moderation_item set claimed_by = $2, claimed_until = $3 where id = $1`);

const decide = prepared<{ id: string }>(
  'moderation_item_decide',
  `with decided as (
     update moderation_item set state = 'decided', version = version + 1, claimed_by = null, claimed_until = null where id = $1
   )
   insert into moderation_decision (item_id, decision, reason, note, concerns_id, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
);

const openHeld = prepared<{ id: string }>(
  'moderation_item_open_held',
  `insert into moderation_item (subject_kind, subject_id, space_id, priority, opened_at) values ($1, $2, $3, $4, $5)
   on conflict (subject_kind, subject_id) where state = 'pending' do nothing returning id`,
);

/** What is found about a thing that waits already is something that nobody has read yet. */
const openSuspected = prepared<{ id: string }>(
  'moderation_item_open_suspected',
  `insert into moderation_item (subject_kind, subject_id, space_id, priority, opened_at) values ($1, $2, $3, $4, $5)
   on conflict (subject_kind, subject_id) where state = 'pending'
   do update set version = moderation_item.version + 1, priority = moderation_item.priority + excluded.priority returning id`,
);

const addEvidence = prepared<never>(
  'moderation_evidence_add',
  `insert into moderation_evidence (item_id, reason, pattern, amount, found_at)
   select $1, f.reason, r.pattern, f.amount, $2 from unnest($3::text[], $4::bigint[], $5::int[]) as f (reason, rule_id, amount) left join content_rule r on r.id = f.rule_id`,
);

const openDecided = prepared<{ id: string }>(
  'moderation_item_open_decided',
  `insert into moderation_item (subject_kind, subject_id, space_id, state, priority, opened_at) values ('question', $1, $2, 'decided', 0, $3) returning id`,
);

const openOf = prepared<Pick<ItemRow, 'id' | 'subject_kind'>>(
  'moderation_item_open_of_text',
  `select id, subject_kind from moderation_item where subject_kind in ('question', 'answer', 'comment') and subject_id = $1 and state = 'pending' for update`,
);

/** An item and what it is about. */
export type Judged = Pick<Item, 'id' | 'subjectKind' | 'subjectId'>;

export interface NewDecision {
  readonly decision: VerdictName;
  readonly reason: FlagReasonName | null;
  readonly note: string | null;
  /** Whose text others see differently since; null: nobody's. */
  readonly concernsId: string | null;
  readonly decidedBy: string;
}

/** A text that the staff are to see, and why. */
export interface FoundText {
  readonly kind: SubjectKindName;
  readonly id: string;
  readonly spaceId: string;
  readonly priority: number;
  readonly findings: readonly Finding[];
}

const openValues = ({ kind, id, spaceId, priority }: FoundText): unknown[] => [kind, id, spaceId, priority];
/** Index `moderation_item_of_subject`. */
const place = prepared<never>(
  'moderation_item_place',
  `update moderation_item set space_id = $2 where subject_kind in ('question', 'answer', 'comment') and subject_id = any($1::bigint[]) and space_id <> $2`,
);

/** Index `moderation_item_of_subject`. */
const follow = prepared<never>(
  'moderation_item_follow_text',
  `update moderation_item set subject_kind = $3, subject_id = $4 where subject_kind = $1 and subject_id = $2`,
);

@Injectable()
export class ItemRepository {
  async find(tx: Transaction, id: string): Promise<Pick<Item, 'subjectKind' | 'subjectId' | 'spaceId'> | undefined> {
    const row = await tx.row(find, [id]);
    return row && { subjectKind: row.subject_kind, subjectId: row.subject_id, spaceId: row.space_id };
  }

  /** After the thread that it is about, where it is about one. */
  async lock(tx: Transaction, id: string): Promise<Item> {
    await tx.rows(lock, [id]);
    return itemOf((await tx.row(locked, [id]))!);
  }

  async claim(tx: Transaction, id: string, accountId: string | null, until: Date | null): Promise<void> {
    await tx.rows(claim, [id, accountId, until]);
  }

  /** Returns the id of the decision. */
  async decide(tx: Transaction, id: string, { decision, reason, note, concernsId, decidedBy }: NewDecision): Promise<string> {
    return (await tx.row(decide, [id, decision, reason, note, concernsId, decidedBy, tx.now]))!.id;
  }

  async openHeld(tx: Transaction, found: FoundText): Promise<void> {
    await this.addEvidence(tx, await tx.row(openHeld, [...openValues(found), tx.now]), found.findings);
  }

  async openSuspected(tx: Transaction, found: FoundText): Promise<void> {
    await this.addEvidence(tx, await tx.row(openSuspected, [...openValues(found), tx.now]), found.findings);
  }

  private async addEvidence(tx: Transaction, item: { id: string } | undefined, findings: readonly Finding[]): Promise<void> {
    if (!item) return;
    const columns = [findings.map(({ reason }) => reason), findings.map(({ ruleId }) => ruleId), findings.map(({ amount }) => amount)];
    await tx.rows(addEvidence, [item.id, tx.now, ...columns]);
  }

  /** For what is decided about a question without having waited. */
  async openDecided(tx: Transaction, questionId: string, spaceId: string): Promise<string> {
    return (await tx.row(openDecided, [questionId, spaceId, tx.now]))!.id;
  }

  /** Locked; undefined where nothing waits about the text. */
  async openOf(tx: Transaction, textId: string): Promise<Judged | undefined> {
    const row = await tx.row(openOf, [textId]);
    return row && { id: row.id, subjectKind: row.subject_kind, subjectId: textId };
  }

  /** These texts stand in the space now. */
  async place(tx: Transaction, textIds: readonly string[], spaceId: string): Promise<void> {
    await tx.rows(place, [textIds, spaceId]);
  }

  /** A text has another id, and is of another kind. */
  async follow(tx: Transaction, from: Pick<Judged, 'subjectKind' | 'subjectId'>, to: Pick<Judged, 'subjectKind' | 'subjectId'>): Promise<void> {
    await tx.rows(follow, [from.subjectKind, from.subjectId, to.subjectKind, to.subjectId]);
  }
}

function itemOf(row: ItemRow): Item {
  const { claimed_by: accountId, claimed_until: until, claimer: name, decision, decider: by, decided_at: at } = row;
  return {
    id: row.id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    spaceId: row.space_id,
    state: row.state,
    version: row.version,
    isAppealed: row.appealed,
    claim: accountId !== null && until !== null ? { accountId, name: name ?? '', until } : null,
    lastDecision: decision !== null && by !== null && at !== null ? { decision, by, at } : null,
  };
}
