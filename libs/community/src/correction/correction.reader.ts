import { Injectable } from '@nestjs/common';
import { authorJoin, type Lacking } from '@kehila/accounts';
import { type Actor, Clock, cursorValues, Database, emptyPage, instantFrom, instantOf, type Page, pageOf, prepared } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { AbilitiesHere } from '../thread/abilities-here';
import { bylineColumns, bylineOf, type BylineRow } from '../thread/byline';
import { isContentId } from '../thread/content-id';
import type { CloseReasonName } from '../thread/terms';
import { Viewpoints, viewpointValues, visiblePublication, visibleQuestion } from '../thread/viewpoint';
import { actsOnCorrection, concerns } from './correction.policy';
import type { CorrectionKindName, CorrectionStateName } from './correction.states';
import { visibleCorrection } from './correction.visibility';
import type { Correction } from './graphql/correction.type';

interface CorrectionRow extends BylineRow {
  id: string;
  answer_id: string;
  question_id: string;
  author_id: string;
  kind: CorrectionKindName;
  reason: string;
  state: CorrectionStateName;
  base_markdown: string;
  body_markdown: string;
  proposed_at: Date;
  grace_ends_at: Date;
  appeal_reason: string | null;
  decision_note: string | null;
  decided_at: Date | null;
  answer_author_id: string | null;
  stuck: boolean;
  closed_reason: CloseReasonName | null;
  locked: boolean;
  /** For cursors. */
  grace_instant: string;
  space_id: string;
}

const columns = `c.id, c.answer_id, x.question_id, c.kind, c.reason, c.state, c.base_markdown, c.body_markdown, c.proposed_at, c.grace_ends_at, c.appeal_reason, c.decision_note,
  c.decided_at, c.stuck_at is not null and c.decided_at is null as stuck, x.author_id as answer_author_id, q.space_id, q.closed_reason, q.locked_at is not null as locked, ${instantOf('c.grace_ends_at')}::text as grace_instant,
  ${bylineColumns('c', 'b', 'q.space_id', 'c.alias')}`;

/** Newest first. Index `correction_of_answer`. */
const corrections = prepared<CorrectionRow>(
  'community_corrections',
  `select ${columns}
   from correction c join answer x on x.id = c.answer_id join question q on q.id = x.question_id ${authorJoin('b', 'c.author_id')}
   where c.answer_id = $4 and c.id < coalesce($6::bigint, 9223372036854775807) and ($7::bigint is null or c.id = $7)
     and ${visibleQuestion('q')} and ${visiblePublication('x', 'q.space_id')} and ${visibleCorrection('c', 'x', 'q.space_id')}
   order by c.id desc limit $5`,
);

/** What waits where the actor is staff: whose time ends first, first. Index `correction_open`. */
const waiting = prepared<CorrectionRow>(
  'community_corrections_waiting',
  `select ${columns}
   from correction c join answer x on x.id = c.answer_id join question q on q.id = x.question_id ${authorJoin('b', 'c.author_id')}
   where c.decided_at is null and q.space_id = any($3::bigint[]) and ($4::bigint is null or q.space_id = $4)
     and ($6::bigint is null or (c.grace_ends_at, c.id) > (${instantFrom('$6')}, $7::bigint))
     and ${visibleQuestion('q')} and ${visiblePublication('x', 'q.space_id')}
   order by c.grace_ends_at, c.id limit $5`,
);

@Injectable()
export class CorrectionReader {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly abilities: AbilitiesHere,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  /** Those of an answer that this reader may see. */
  async page(actor: Actor, { answerId, first, after }: { answerId: string; first: number; after?: string | null }): Promise<Page<Correction>> {
    const cursor = cursorValues(after, ['id']);
    const rows = await this.rows(actor, answerId, first + 1, cursor ? String(cursor[0]) : null, null);
    const lacking = await this.lacking(actor, rows);
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => this.correction(actor, row, lacking.get(row.space_id)),
    );
  }

  /** What waits in the spaces where the actor is staff, or in one of them. */
  async waiting(actor: Actor, { space, first, after }: { space?: string | null; first: number; after?: string | null }): Promise<Page<Correction>> {
    const cursor = cursorValues(after, ['instant', 'id']);
    const spaceId = space ? this.spaces.bySlug(space)?.id : null;
    if (spaceId === undefined) return emptyPage;
    const [instant = null, id = null] = cursor ?? [];
    const rows = await this.database.rows(waiting, [...viewpointValues(await this.viewpoints.of(actor)), spaceId, first + 1, instant, id]);
    const lacking = await this.lacking(actor, rows);
    return pageOf(
      rows,
      first,
      (row) => [row.grace_instant, row.id],
      (row) => this.correction(actor, row, lacking.get(row.space_id)),
    );
  }

  /** Null when it does not exist or may not be seen. */
  async byId(actor: Actor, answerId: string, id: string): Promise<Correction | null> {
    const rows = await this.rows(actor, answerId, 1, null, id);
    return rows[0] ? this.correction(actor, rows[0], (await this.lacking(actor, rows)).get(rows[0].space_id)) : null;
  }

  private async rows(actor: Actor, answerId: string, limit: number, before: string | null, id: string | null): Promise<CorrectionRow[]> {
    if (!isContentId(answerId)) return [];
    return this.database.rows(corrections, [...viewpointValues(await this.viewpoints.of(actor)), answerId, limit, before, id]);
  }

  private lacking(actor: Actor, rows: readonly CorrectionRow[]): Promise<ReadonlyMap<string, Lacking>> {
    return this.abilities.lackingIn(
      actor,
      rows.map((row) => row.space_id),
    );
  }

  private correction(actor: Actor, row: CorrectionRow, lacking: Lacking | undefined): Correction {
    const { state, author_id: proposerId, answer_author_id: answerAuthorId, grace_ends_at: graceEndsAt, closed_reason: closedReason, locked } = row;
    const facts = { state, proposerId, answerAuthorId, graceEndsAt, closedReason, locked };
    const byline = bylineOf(actor, row);
    const isConcerned = concerns(actor, facts, row.space_id);
    return {
      id: row.id,
      answerId: row.answer_id,
      questionId: row.question_id,
      kind: row.kind,
      reason: row.reason,
      state: row.state,
      proposed: row.body_markdown,
      base: row.base_markdown,
      proposer: byline.author,
      proposerName: byline.authorName,
      proposedAt: row.proposed_at,
      graceEndsAt: row.grace_ends_at,
      appealReason: isConcerned ? row.appeal_reason : null,
      decisionNote: isConcerned ? row.decision_note : null,
      decidedAt: row.decided_at,
      stuck: row.stuck,
      viewerCan: lacking && isConcerned ? actsOnCorrection(actor, facts, lacking, this.clock.now()) : [],
    };
  }
}
