import { Injectable } from '@nestjs/common';
import { CorrectionMoved } from '@kehila/community';
import { AfterCommit, type CommitListener, Database } from '@kehila/platform';
import { forgetCorrected, noteCorrected } from './counting.sql';

const inEffect: readonly string[] = ['applied', 'amended', 'applied_after_grace', 'confirmed'];

/** Which answers had to be corrected counts for who may become an expert, whoever wrote them. */
@Injectable()
@AfterCommit(CorrectionMoved)
export class NoteCorrectedAnswer implements CommitListener<CorrectionMoved> {
  constructor(private readonly database: Database) {}

  async handle({ correctionId, answerId, state }: CorrectionMoved): Promise<void> {
    if (inEffect.includes(state)) await this.database.rows(noteCorrected, [correctionId, answerId]);
    if (state === 'overturned') await this.database.rows(forgetCorrected, [correctionId]);
  }
}
