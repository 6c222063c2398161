import { Injectable } from '@nestjs/common';
import { VoteCast, VoteRetracted } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { Deeds } from '../deeds';

const causeOf = (vote: VoteCast | VoteRetracted): string => `vote:${vote.contentId}:${vote.voterId}`;

/** What the ledger does not pay counts for no badge either: too many for the same person, and votes for staff, which count among the staff. */
@Injectable()
@AfterCommit(VoteCast)
export class CountVote implements CommitListener<VoteCast> {
  constructor(private readonly deeds: Deeds) {}

  async handle(vote: VoteCast): Promise<void> {
    const { authorId: account, voterId: by, contentId: subject, spaceId: space, authorHidden: hidden, authorIsStaff: official } = vote;
    if (vote.value < 0 || account === null || vote.counts === 'score_only') return;
    const kind = vote.contentKind === 'question' ? 'question_voted_up' : 'answer_voted_up';
    await this.deeds.enter([{ kind, account, cause: causeOf(vote), by, subject, space, hidden, official }], vote.at);
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
