import { Injectable } from '@nestjs/common';
import { DuplicateSuggested, DuplicateSuggestionEnded, type SuggestionOutcome } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import type { NoticeKind } from '../notice/notice-kinds';
import { NoticeWriter } from '../notice/notice.writer';

/** The asker hears that somebody suggests which question theirs repeats. */
@Injectable()
@AfterCommit(DuplicateSuggested)
export class TellOfSuggestedDuplicate implements CommitListener<DuplicateSuggested> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ questionId, suggestionId, askerId, suggestedBy, at }: DuplicateSuggested): Promise<void> {
    const question = { kind: 'question', id: questionId } as const;
    await this.notices.tell({ kind: 'duplicate_suggested', page: question, content: question, cause: `duplicate:${suggestionId}`, at }, [askerId], suggestedBy);
  }
}

const kindOf: Readonly<Record<SuggestionOutcome, NoticeKind>> = {
  confirmed: 'duplicate_confirmed',
  declined: 'duplicate_declined',
  lapsed: 'duplicate_lapsed',
  overtaken: 'duplicate_lapsed',
};

/** Whoever suggested it hears how it ended; so does the asker where somebody else decided about it. */
@Injectable()
@AfterCommit(DuplicateSuggestionEnded)
export class TellOfSuggestionEnded implements CommitListener<DuplicateSuggestionEnded> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ questionId, suggestionId, outcome, askerId, suggestedBy, endedBy, at }: DuplicateSuggestionEnded): Promise<void> {
    const kind = kindOf[outcome];
    const question = { kind: 'question', id: questionId } as const;
    const told = kind === 'duplicate_lapsed' ? [suggestedBy] : [suggestedBy, askerId];
    await this.notices.tell({ kind, page: question, content: question, cause: `duplicate:${suggestionId}`, at }, told, endedBy);
  }
}
