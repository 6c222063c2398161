import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, type Transaction } from '@kehila/platform';
import { helpAnew, TakenBackVotes } from '../vote/taken-back-votes';
import { askNoMore, forgetMentions, forgetNames, stopAnswering, unfollow, unsave } from './erasure.sql';
import {
  clashingVotes,
  lockThreads,
  moveAliases,
  moveAnswering,
  moveCorrections,
  moveDuplicateSuggestions,
  moveExpertRequests,
  moveFollowing,
  moveMentions,
  moveSaved,
  moveTexts,
  moveTrust,
  moveVotes,
  settleCorrections,
} from './moving.sql';
import * as sections from './sections.sql';

/** Texts, votes and what somebody follows. Texts and votes stay when their author goes: threads remain readable, and scores true. */
@Injectable()
@Personal()
export class CommunityPersonalData implements PersonalData {
  readonly columns = [
    'question.author_id',
    'question.closed_by',
    'question.text_by',
    'answer.author_id',
    'answer.text_by',
    'acceptance.accepted_by',
    'acceptance.withdrawn_by',
    'comment.author_id',
    'vote.voter_id',
    'question_follower.account_id',
    'question_affected.account_id',
    'question_saved.account_id',
    'answering.account_id',
    'expert_request.asked_by',
    'duplicate_suggestion.suggested_by',
    'duplicate_suggestion.ended_by',
    'mention.account_id',
    'content_revision.editor_id',
    'alias.account_id',
    'correction.author_id',
    'correction.decided_by',
    'trust_mark.marked_by',
    'trust_mark.ended_by',
  ];

  constructor(
    private readonly database: Database,
    private readonly takenBack: TakenBackVotes,
  ) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    const found: PersonalSection[] = [];
    for (const [name, statement] of Object.entries(sections)) found.push({ name, rows: await this.database.rows(statement, [accountId]) });
    return found;
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    for (const statement of forgetNames) await tx.rows(statement, [accountId]);
    await tx.rows(unfollow, [accountId]);
    await tx.rows(unsave, [accountId]);
    await tx.rows(stopAnswering, [accountId]);
    for (const statement of askNoMore) await tx.rows(statement, [accountId]);
    await tx.rows(forgetMentions, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    const threads = await tx.rows(lockThreads, [[from, to], from]);
    await this.takenBack.takeBack(tx, await tx.rows(clashingVotes, [from, to]));
    await tx.rows(settleCorrections, [from, to, tx.now]);
    const moving = [
      ...moveVotes,
      ...moveTexts,
      ...moveAliases,
      ...moveCorrections,
      ...moveTrust,
      ...moveFollowing,
      ...moveSaved,
      moveAnswering,
      ...moveExpertRequests,
      ...moveDuplicateSuggestions,
      moveMentions,
    ];
    for (const statement of moving) await tx.rows(statement, [from, to]);
    await tx.rows(helpAnew, [threads.map(({ id }) => id)]);
  }
}
