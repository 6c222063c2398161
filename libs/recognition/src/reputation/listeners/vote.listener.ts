import { Injectable } from '@nestjs/common';
import { VoteCast, VoteRetracted } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import type { Posting, WithheldBy } from '../../ledger/posting';

/** What a vote is called in the ledger: undone as a whole when it is taken back. */
export const causeOfVote = (vote: Pick<VoteCast, 'contentId' | 'voterId'>): string => `vote:${vote.contentId}:${vote.voterId}`;

/** The author gains or loses, unless it is staff in its own space; who votes an answer down pays for it. */
@Injectable()
@WithinTransaction(VoteCast)
export class EnterVote implements TransactionListener<VoteCast> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: VoteCast): Promise<void> {
    const shared = { cause: causeOfVote(event), subject: event.contentId, space: event.spaceId };
    const postings: Posting[] = [];
    if (event.authorId !== null)
      postings.push({ ...shared, rule: ruleOf(event), to: event.authorId, withheldBy: withheldFrom(event), hidden: event.authorHidden });
    if (event.value < 0 && event.contentKind === 'answer') postings.push({ ...shared, rule: 'castDownVote', to: event.voterId });
    await this.ledger.post(tx, 'reputation', event, postings);
  }
}

@Injectable()
@WithinTransaction(VoteRetracted)
export class UndoVote implements TransactionListener<VoteRetracted> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: VoteRetracted): Promise<void> {
    await this.ledger.undo(tx, 'reputation', event, causeOfVote(event));
  }
}

function withheldFrom(vote: VoteCast): WithheldBy | null {
  if (vote.authorIsStaff) return 'staff';
  if (vote.voterIsNew) return 'new_account';
  return vote.counts === 'score_only' ? 'pair_limit' : null;
}

function ruleOf(vote: VoteCast): Posting['rule'] {
  if (vote.contentKind === 'question') return vote.value > 0 ? 'questionVotedUp' : 'questionVotedDown';
  return vote.value > 0 ? 'answerVotedUp' : 'answerVotedDown';
}
