import { Injectable } from '@nestjs/common';
import { authorOf, type Lacking } from '@kehila/accounts';
import { type Actor, Clock, requestContext, textBody } from '@kehila/platform';
import { filledValues, Spaces, type Tag, tagFor } from '@kehila/spaces';
import { answeringOf } from '../answering/answering.rows';
import { commentsWithPage } from '../comment/comment.rows';
import { declinedDuplicatesOf, suggestedDuplicateOf } from '../duplicate/suggested-duplicate.rows';
import { askedExpertsOf } from '../expert-request/asked-experts.rows';
import { withMentionLinks } from '../mention/mention-links';
import { AbilitiesHere } from '../thread/abilities-here';
import { bylineOf } from '../thread/byline';
import { withheldOf } from '../thread/terms';
import type { Viewpoint } from '../thread/viewpoint';
import type { Closure, Question } from './graphql/question.type';
import { KnownTags } from './known-tags';
import { abilitiesOnQuestion } from './question.policy';
import type { QuestionRow, QuestionWants } from './question.rows';

/** Makes rows into what the schema shows, for one reader. */
@Injectable()
export class QuestionAssembly {
  constructor(
    private readonly spaces: Spaces,
    private readonly tags: KnownTags,
    private readonly abilities: AbilitiesHere,
    private readonly clock: Clock,
  ) {}

  /** The viewpoint is that from which the rows were read. */
  async questions(actor: Actor, viewpoint: Viewpoint, rows: readonly QuestionRow[], wants: QuestionWants): Promise<Question[]> {
    const [known, lacking] = await Promise.all([
      this.tags.byIds(rows.flatMap((row) => row.tag_ids)),
      wants.viewerCan || wants.suggestedDuplicate || wants.declinedDuplicates
        ? this.abilities.lackingIn(
            actor,
            rows.map((row) => row.space_id),
          )
        : undefined,
    ]);
    const readable = new Set(viewpoint.spaces);
    const tags = new Map([...known].map(([id, tag]) => [id, tagFor(tag, readable)]));
    return rows.map((row) => this.question(actor, row, tags, lacking?.get(row.space_id)));
  }

  private question(actor: Actor, row: QuestionRow, tags: ReadonlyMap<string, Tag>, lacking: Lacking | undefined): Question {
    const space = this.spaces.byId(row.space_id);
    if (!space) throw new Error(`the space ${row.space_id} of question ${row.id} is not in the cache`);
    return {
      id: row.id,
      spaceId: row.space_id,
      title: row.title,
      slug: row.slug,
      body: { ...textBody(row), html: withMentionLinks(row.body_html, row.mentions) },
      language: row.language,
      space,
      tags: row.tag_ids.flatMap((id) => tags.get(id) ?? []),
      ...bylineOf(actor, row),
      askedAt: row.asked_at,
      editedAt: row.edited_at,
      lastActivityAt: row.last_activity_at,
      state: row.state,
      closed: closureOf(row),
      merged: row.merged ?? [],
      movedFromId: row.moved_from,
      splitFrom: row.split?.from ?? null,
      splitInto: row.split?.into ?? [],
      needsInfo: row.needs_info,
      locked: row.locked,
      lockReason: row.lock_reason,
      held: row.publication === 'held',
      withheld: withheldOf(row.publication),
      urgent: row.urgency,
      urgentReason: actor.is(row.author_id) || actor.isStaffOf(row.space_id) ? row.urgent_reason : null,
      audienceGrows: actor.isStaffOf(row.space_id) && row.raised_for !== null && row.raised_for !== 'urgency',
      score: row.score,
      answerCount: row.answer_count,
      commentCount: row.comment_count,
      followerCount: row.follower_count,
      affectedCount: row.affected_count,
      viewCount: row.view_count,
      imported: row.imported,
      staffJoinAt: staffStillJoin(row) ? row.staff_join_at : null,
      acceptanceLimit: space.acceptanceLimit,
      revisionCount: row.revision_count,
      fields: filledValues(space.form, row.field_values, requestContext.language()),
      answering: answeringOf(actor, row.answering, this.clock.now()),
      askedExperts: askedExpertsOf(actor, row),
      suggestedDuplicate: suggestedDuplicateOf(actor, row, lacking, this.clock.now()),
      declinedDuplicates: declinedDuplicatesOf(actor, row, lacking),
      viewerVote: row.viewer_vote,
      viewerFollows: row.viewer_follows,
      viewerAffected: row.viewer_affected,
      viewerSaved: row.viewer_saved,
      viewerNudged: row.viewer_nudged,
      viewerDraft: row.viewer_draft,
      viewerCan: lacking ? abilitiesOnQuestion(actor, factsOf(row), lacking) : [],
      firstComments: { rows: row.comments ?? [], first: commentsWithPage },
    };
  }
}

function closureOf(row: QuestionRow): Closure | null {
  if (row.closed_reason === null || row.closed_at === null) return null;
  return { reason: row.closed_reason, by: authorOf(row.closed_by), at: row.closed_at, note: row.closed_note, duplicateOfId: row.duplicate_of };
}

/** A peer who helped, a solution, a closing or a wait for the asker: the staff need not come. */
function staffStillJoin(row: QuestionRow): boolean {
  return row.accepted_count === 0 && row.closed_reason === null && !row.needs_info && !row.peer_helped;
}

function factsOf(row: QuestionRow) {
  return {
    spaceId: row.space_id,
    askerId: row.author_id,
    closedReason: row.closed_reason,
    locked: row.locked,
    publication: row.publication,
    state: row.state,
    nameHidden: row.author_alias !== null,
    urgencySpoken: row.urgency_spoken,
  };
}
