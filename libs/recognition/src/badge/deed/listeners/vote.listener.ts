import { Injectable } from '@nestjs/common';
import { VoteCast, VoteRetracted } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { Deeds } from '../deeds';

const causeOf = (vote: VoteCast | VoteRetracted): string => `vote:${vote.contentId}:${vote.voterId}`;

/** What the ledger does not pay counts for no badge either: votes for staff, and too many for the same person. */
@Injectable()
@AfterCommit(VoteCast)
export class CountVote implements CommitListener<VoteCast> {
  constructor(private readonly deeds: Deeds) {}

  async handle(vote: VoteCast): Promise<void> {
    const { authorId: account, voterId: by, contentId: subject, spaceId: space, authorHidden: hidden } = vote;
    if (vote.value < 0 || account === null || vote.authorIsStaff || vote.counts === 'score_only') return;
    const kind = vote.contentKind === 'question' ? 'question_voted_up' : 'answer_voted_up';
    await this.deeds.enter([{ kind, account, cause: causeOf(vote), by, subject, space, hidden }], vote.at);
  }
}

@Injectable()
@AfterCommit(VoteRetracted)
export class UndoVoteCount implements CommitListener<VoteRetracted> {
  constructor(private readonly deeds: Deeds) {}

  async handle(vote: VoteRetracted): Promise<void> {
    await this.deeds.undo(causeOf(vote));
  }
}
