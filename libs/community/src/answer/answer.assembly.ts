import { Injectable } from '@nestjs/common';
import type { Ability, Lacking } from '@kehila/accounts';
import { type Actor, textBody } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { commentsWithPage } from '../comment/comment.rows';
import { correctionNotes } from '../correction/correction-notes';
import { withMentionLinks } from '../mention/mention-links';
import { AbilitiesHere } from '../thread/abilities-here';
import { bylineOf } from '../thread/byline';
import { withheldOf } from '../thread/terms';
import { trustMarkOf } from '../trust/trust-mark';
import { abilitiesOnAnswer } from './answer.policy';
import type { AnswerRow, AnswerWants } from './answer.rows';
import type { Answer } from './graphql/answer.type';

/** Makes rows into what the schema shows, for one reader. */
@Injectable()
export class AnswerAssembly {
  constructor(
    private readonly spaces: Spaces,
    private readonly abilities: AbilitiesHere,
  ) {}

  async answers(actor: Actor, rows: readonly AnswerRow[], wants: AnswerWants): Promise<Map<string, Answer>> {
    const lacking = wants.viewerCan
      ? await this.abilities.lackingIn(
          actor,
          rows.map((row) => row.space_id),
        )
      : undefined;
    return new Map(rows.map((row) => [row.id, this.answer(actor, row, lacking?.get(row.space_id))]));
  }

  private answer(actor: Actor, row: AnswerRow, lacking: Lacking | undefined): Answer {
    return {
      id: row.id,
      questionId: row.question_id,
      spaceId: row.space_id,
      body: { ...textBody(row), html: withMentionLinks(row.body_html, row.mentions) },
      ...bylineOf(actor, row),
      answeredAt: row.answered_at,
      editedAt: row.edited_at,
      score: row.score,
      accepted: row.accepted_at !== null,
      acceptedAt: row.accepted_at,
      acceptedByStaff: row.accepted_by_staff,
      shownFirst: row.shown_first,
      noLongerTrueAt: row.no_longer_true_at,
      imported: row.imported,
      formerId: row.former_id,
      held: row.publication === 'held',
      withheld: withheldOf(row.publication),
      commentCount: row.comment_count,
      viewerVote: row.viewer_vote,
      corrections: correctionNotes(actor, row.corrections, row.author_id, row.space_id),
      trust: trustMarkOf(actor, row.trust),
      viewerCan: lacking ? this.abilitiesOn(actor, row, lacking) : [],
      firstComments: { rows: row.comments ?? [], first: commentsWithPage },
    };
  }

  private abilitiesOn(actor: Actor, row: AnswerRow, lacking: Lacking): Ability[] {
    const question = {
      spaceId: row.space_id,
      askerId: row.asker_id,
      closedReason: row.closed_reason,
      locked: row.locked,
      acceptedCount: row.accepted_count,
      acceptanceLimit: this.spaces.policyOf(row.space_id).acceptanceLimit,
    };
    const answer = { authorId: row.author_id, accepted: row.accepted_at !== null, publication: row.publication, nameHidden: row.author_alias !== null };
    return abilitiesOnAnswer(actor, question, answer, lacking);
  }
}
