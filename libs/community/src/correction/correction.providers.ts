import type { Provider } from '@nestjs/common';
import { CorrectionReader } from './correction.reader';
import { CorrectionRepository } from './correction.repository';
import { CorrectionResolver } from './graphql/correction.resolver';
import { AppealCorrection } from './use-cases/appeal-correction';
import { AmendCorrection } from './use-cases/amend-correction';
import { ApplyCorrection } from './use-cases/apply-correction';
import { ApplyDueCorrections } from './apply-due-corrections';
import { CorrectedText } from './corrected-text';
import { CorrectionActs } from './correction-acts';
import { DecideAppeal } from './use-cases/decide-appeal';
import { ProposeCorrection } from './use-cases/propose-correction';
import { WithdrawCorrection } from './use-cases/withdraw-correction';

/** Gentle correction of answers. */
export const correctionProviders: Provider[] = [
  CorrectionReader,
  CorrectionRepository,
  CorrectionResolver,
  AppealCorrection,
  AmendCorrection,
  ApplyCorrection,
  ApplyDueCorrections,
  CorrectedText,
  CorrectionActs,
  DecideAppeal,
  ProposeCorrection,
  WithdrawCorrection,
];
