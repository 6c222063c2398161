import { Injectable } from '@nestjs/common';
import {
  AcceptanceWithdrawn,
  AnswerAccepted,
  AnswerPosted,
  bothThreads,
  HeldDecided,
  InfoAskedFor,
  MergeUndone,
  PublicationChanged,
  QuestionAsked,
  QuestionClosed,
  QuestionMoved,
  QuestionRaised,
  QuestionReopened,
  type Rearranged,
  SplitUndone,
  TextTurned,
  ThreadsMerged,
  ThreadSplit,
  UrgencyDecided,
} from '@kehila/community';
import { AfterCommit, type CommitListener, LiveWire } from '@kehila/platform';

type OfThread = AnswerPosted | HeldDecided | PublicationChanged | TextTurned;

/** Answers came or went: who reads the thread hears of it. */
@Injectable()
@AfterCommit(AnswerPosted, HeldDecided, PublicationChanged, TextTurned)
export class TellReaders implements CommitListener<OfThread> {
  constructor(private readonly wire: LiveWire) {}

  handle({ questionId }: OfThread): Promise<void> {
    return this.wire.tell('thread', [questionId]);
  }
}

/** Answers went from one thread to another. */
@Injectable()
@AfterCommit(ThreadsMerged, MergeUndone, ThreadSplit, SplitUndone)
export class TellReadersOfBoth implements CommitListener<Rearranged> {
  constructor(private readonly wire: LiveWire) {}

  handle(event: Rearranged): Promise<void> {
    return this.wire.tell('thread', [...bothThreads(event)]);
  }
}

/** More or less waits for staff. What waits because time has passed is seen with the next of these. */
@Injectable()
@AfterCommit(
  QuestionAsked,
  AnswerPosted,
  AnswerAccepted,
  AcceptanceWithdrawn,
  QuestionClosed,
  QuestionReopened,
  QuestionRaised,
  UrgencyDecided,
  InfoAskedFor,
  HeldDecided,
  PublicationChanged,
  QuestionMoved,
  ThreadsMerged,
  MergeUndone,
  ThreadSplit,
  SplitUndone,
  TextTurned,
)
export class TellStaff implements CommitListener<QuestionAsked> {
  constructor(private readonly wire: LiveWire) {}

  handle(): Promise<void> {
    return this.wire.tell('queue');
  }
}
