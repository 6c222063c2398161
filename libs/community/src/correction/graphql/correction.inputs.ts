import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn } from 'class-validator';
import { ActInput, ContentIdField, longest, OptionalPost, RequiredText } from '../../thread/inputs';
import type { CorrectionKindName } from '../correction.states';
import { CorrectionKind } from './correction.type';

@InputType({ description: 'How an answer should read, and why.' })
export class ProposeCorrectionInput extends ActInput {
  @ContentIdField('The answer.')
  answerId: string;

  @Field(() => CorrectionKind, { description: 'What is wrong with it.' })
  @IsIn(Object.values(CorrectionKind))
  kind: CorrectionKindName;

  @RequiredText('Why, at most 2,048 characters: its author reads it.', longest.note)
  reason: string;

  @RequiredText('The whole answer as it should read, Markdown, at most 32,768 characters.', longest.post)
  body: string;

  @OptionalPost('The whole answer from which that was made, at most 32,768 characters: what was edited since stays. Absent: as it reads now.')
  base?: string | null;
}

@InputType({ isAbstract: true })
abstract class CorrectionActInput extends ActInput {
  @ContentIdField('The correction.')
  correctionId: string;
}

@InputType({ description: 'A correction that comes into the answer as it was proposed.' })
export class ApplyCorrectionInput extends CorrectionActInput {}

@InputType({ description: 'A correction that its proposer takes back.' })
export class WithdrawCorrectionInput extends CorrectionActInput {}

@InputType({ description: 'A correction, and other words for it.' })
export class AmendCorrectionInput extends CorrectionActInput {
  @RequiredText('The whole answer in other words, Markdown, at most 32,768 characters.', longest.post)
  body: string;

  @RequiredText('The whole answer from which they were made, at most 32,768 characters: what was edited since stays.', longest.post)
  base: string;
}

@InputType({ description: 'A correction, and why the answer is right as it is.' })
export class AppealCorrectionInput extends CorrectionActInput {
  @RequiredText('Why, at most 2,048 characters.', longest.note)
  reason: string;
}

@InputType({ description: 'What is decided about an objection.' })
export class DecideAppealInput extends CorrectionActInput {
  @Field({ description: 'True: the answer is changed. False: it stays as it is.' })
  @IsBoolean()
  confirm: boolean;

  @RequiredText('Why, at most 2,048 characters: both sides read it.', longest.note)
  note: string;

  @OptionalPost('The whole answer in other words, Markdown, at most 32,768 characters; absent: as proposed.')
  body?: string | null;

  @OptionalPost('The whole answer from which they were made, at most 32,768 characters; with `body`.')
  base?: string | null;
}
