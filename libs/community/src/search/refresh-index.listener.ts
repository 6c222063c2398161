import { Injectable } from '@nestjs/common';
import { AfterCommit, type CommitListener, Database, prepared } from '@kehila/platform';
import { SearchIndexing } from '@kehila/search';
import { AcceptanceWithdrawn, AnswerAccepted } from '../acceptance/acceptance.events';
import { AliasLifted } from '../alias/alias.events';
import { AnswerEdited, AnswerPosted } from '../answer/answer.events';
import { MergeUndone, ThreadsMerged } from '../merge/merge.events';
import { QuestionMoved } from '../move/move.events';
import { DuplicateMarked, QuestionAsked, QuestionClosed, QuestionEdited, QuestionReopened } from '../question/question.events';
import { PublicationChanged } from '../publication/publication.events';
import { bothThreads, type Rearranged } from '../split/rearranged';
import { SplitUndone, ThreadSplit } from '../split/split.events';
import type { ThreadEvent } from '../thread/thread-event';
import { TextTurned } from '../turning/turning.events';
import { TrustCleared, TrustLapsed, TrustMarked } from '../trust/trust.events';
import { VoteCast, VoteRetracted } from '../vote/vote.events';

const answersOf = prepared<{ id: string }>('community_search_answers_of', `select id from answer where question_id = $1`);

/** The question and, because they carry its title, tags, state and space, all its answers. */
@Injectable()
@AfterCommit(
  QuestionAsked,
  QuestionEdited,
  QuestionClosed,
  QuestionReopened,
  DuplicateMarked,
  AnswerAccepted,
  AcceptanceWithdrawn,
  AliasLifted,
  PublicationChanged,
  QuestionMoved,
  TextTurned,
)
export class RefreshThreadInIndex implements CommitListener<ThreadEvent> {
  constructor(
    private readonly database: Database,
    private readonly indexing: SearchIndexing,
  ) {}

  async handle(event: ThreadEvent): Promise<void> {
    const answers = await this.database.rows(answersOf, [event.questionId]);
    await this.indexing.refresh([event.questionId, ...answers.map((answer) => answer.id)]);
  }
}

/** Both threads: what the one lost and the other has. */
@Injectable()
@AfterCommit(ThreadsMerged, MergeUndone, ThreadSplit, SplitUndone)
export class RefreshMergedInIndex implements CommitListener<Rearranged> {
  constructor(
    private readonly database: Database,
    private readonly indexing: SearchIndexing,
  ) {}

  async handle(event: Rearranged): Promise<void> {
    const threads = bothThreads(event);
    const answers = await Promise.all(threads.map((id) => this.database.rows(answersOf, [id])));
    await this.indexing.refresh([...threads, ...answers.flat().map((answer) => answer.id)]);
  }
}

/** A new answer or another mark of its truth, and its question, which shows it too. What the other answers carry is as it was. */
@Injectable()
@AfterCommit(AnswerPosted, TrustMarked, TrustCleared, TrustLapsed)
export class AddAnswerToIndex implements CommitListener<AnswerPosted | TrustMarked | TrustCleared | TrustLapsed> {
  constructor(private readonly indexing: SearchIndexing) {}

  async handle(event: AnswerPosted | TrustMarked | TrustCleared | TrustLapsed): Promise<void> {
    await this.indexing.refresh([event.questionId, event.answerId]);
  }
}

/** Only the text itself: another score, another wording of an answer. */
@Injectable()
@AfterCommit(AnswerEdited, VoteCast, VoteRetracted)
export class RefreshContentInIndex implements CommitListener<AnswerEdited | VoteCast | VoteRetracted> {
  constructor(private readonly indexing: SearchIndexing) {}

  async handle(event: AnswerEdited | VoteCast | VoteRetracted): Promise<void> {
    await this.indexing.refresh(['answerId' in event ? event.answerId : event.contentId]);
  }
}
