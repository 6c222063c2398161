import { Injectable } from '@nestjs/common';
import { Abilities, authorJoin, type Lacking } from '@kehila/accounts';
import { type Actor, Clock, Database, differencesOf, type Page, pageOf, prepared } from '@kehila/platform';
import { bylineColumns, bylineOf, type BylineRow } from '../thread/byline';
import { isContentId } from '../thread/content-id';
import { cursorValues } from '../thread/cursors';
import { Viewpoints, viewpointValues, visiblePublication, visibleQuestion } from '../thread/viewpoint';
import { actsOnCorrection, concerns } from './correction.policy';
import { carriedOut, type CorrectionKindName, type CorrectionStateName } from './correction.states';
import type { Correction } from './graphql/correction.type';

interface CorrectionRow extends BylineRow {
  id: string;
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
  space_id: string;
}

/** Newest first. Index `correction_of_answer`. Before it is carried out, it is for those whom it concerns. */
const corrections = prepared<CorrectionRow>(
  'community_corrections',
  `select c.id, c.kind, c.reason, c.state, c.base_markdown, c.body_markdown, c.proposed_at, c.grace_ends_at, c.appeal_reason, c.decision_note, c.decided_at,
     x.author_id as answer_author_id, q.space_id, ${bylineColumns('c', 'b', 'q.space_id', 'c.alias')}
   from correction c join answer x on x.id = c.answer_id join question q on q.id = x.question_id ${authorJoin('b', 'c.author_id')}
   where c.answer_id = $4 and c.id < coalesce($6::bigint, 9223372036854775807) and ($7::bigint is null or c.id = $7)
     and ${visibleQuestion('q')} and ${visiblePublication('x', 'q.space_id')}
     and (c.state in (${carriedOut.map((state) => `'${state}'`).join(', ')}) or c.author_id = $2 or x.author_id = $2 or q.space_id = any($3::bigint[]))
   order by c.id desc limit $5`,
);

@Injectable()
export class CorrectionReader {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly abilities: Abilities,
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
      (row) => this.correction(actor, row, lacking),
    );
  }

  /** Null when it does not exist or may not be seen. */
  async byId(actor: Actor, answerId: string, id: string): Promise<Correction | null> {
    const rows = await this.rows(actor, answerId, 1, null, id);
    return rows[0] ? this.correction(actor, rows[0], await this.lacking(actor, rows)) : null;
  }

  private async rows(actor: Actor, answerId: string, limit: number, before: string | null, id: string | null): Promise<CorrectionRow[]> {
    if (!isContentId(answerId)) return [];
    return this.database.rows(corrections, [...viewpointValues(await this.viewpoints.of(actor)), answerId, limit, before, id]);
  }

  /** All are about one answer, so that one question about abilities is enough. Undefined: they can do nothing. */
  private async lacking(actor: Actor, [row]: readonly CorrectionRow[]): Promise<Lacking | undefined> {
    return actor.isAnonymous || !row ? undefined : this.abilities.lacking(actor, ['EDIT', 'EDIT_OTHERS'], { spaceId: row.space_id });
  }

  private correction(actor: Actor, row: CorrectionRow, lacking: Lacking | undefined): Correction {
    const facts = { state: row.state, proposerId: row.author_id, answerAuthorId: row.answer_author_id, graceEndsAt: row.grace_ends_at };
    const byline = bylineOf(actor, row);
    const isConcerned = concerns(actor, facts, row.space_id);
    return {
      id: row.id,
      kind: row.kind,
      reason: row.reason,
      state: row.state,
      proposed: row.body_markdown,
      difference: differencesOf(row.base_markdown, row.body_markdown),
      proposer: byline.author,
      proposerName: byline.authorName,
      proposedAt: row.proposed_at,
      graceEndsAt: row.grace_ends_at,
      appealReason: isConcerned ? row.appeal_reason : null,
      decisionNote: isConcerned ? row.decision_note : null,
      decidedAt: row.decided_at,
      viewerCan: lacking && isConcerned ? actsOnCorrection(actor, facts, lacking, this.clock.now()) : [],
    };
  }
}
