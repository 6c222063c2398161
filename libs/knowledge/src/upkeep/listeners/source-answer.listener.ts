import { Injectable } from '@nestjs/common';
import { CorrectionMoved, TrustMarked } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import type { TaskCause } from '../task-causes';
import { TaskRepository } from '../task.repository';

/** An article is no truer than the answer that it draws on: when that is corrected or doubted, its owner has to look at it, at once. */
@Injectable()
@WithinTransaction(CorrectionMoved, TrustMarked)
export class SourceAnswerFlagsArticle implements TransactionListener<CorrectionMoved | TrustMarked> {
  constructor(private readonly tasks: TaskRepository) {}

  async handle(tx: Transaction, event: CorrectionMoved | TrustMarked): Promise<void> {
    const cause = event instanceof TrustMarked ? ofTrust[event.kind] : ofCorrection[event.state];
    if (!cause) return;
    const articles = await this.tasks.derivedFrom(tx, event.answerId);
    if (articles.length === 0) return;
    await this.tasks.lock(tx, articles);
    for (const articleId of articles) await this.tasks.open(tx, { articleId, cause, contentId: event.answerId, dueAt: tx.now, isDue: true });
  }
}

const ofTrust: Partial<Record<TrustMarked['kind'], TaskCause>> = { outdated: 'answer_outdated', unsafe: 'answer_unsafe' };

/** The states in which the answer reads otherwise than before. */
const ofCorrection: Partial<Record<CorrectionMoved['state'], TaskCause>> = {
  applied: 'answer_corrected',
  amended: 'answer_corrected',
  applied_after_grace: 'answer_corrected',
  confirmed: 'answer_corrected',
};
