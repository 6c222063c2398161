import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActInput, ContentIdField, HasNoNul, IsFilledIn, longest, RequiredText } from '../../thread/inputs';
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
}

@InputType({ isAbstract: true })
abstract class CorrectionActInput extends ActInput {
  @ContentIdField('The correction.')
  correctionId: string;
}

@InputType({ description: 'A correction that its proposer takes back.' })
export class WithdrawCorrectionInput extends CorrectionActInput {}

@InputType({ description: 'A correction, and other words for it.' })
export class ApplyCorrectionInput extends CorrectionActInput {
  @Field(() => String, { nullable: true, description: 'The whole answer in other words, at most 32,768 characters; absent: as proposed.' })
  @IsOptional()
  @IsFilledIn()
  @HasNoNul()
  @IsString()
  @MaxLength(longest.post)
  body?: string | null;
}

@InputType({ description: 'A correction, and why the answer is right as it is.' })
export class AppealCorrectionInput extends CorrectionActInput {
  @RequiredText('Why, at most 2,048 characters.', longest.note)
  reason: string;
}

@InputType({ description: 'What is decided about an appeal.' })
export class DecideAppealInput extends ApplyCorrectionInput {
  @Field({ description: 'True: the answer is changed. False: it stays as it is.' })
  @IsBoolean()
  confirm: boolean;

  @RequiredText('Why, at most 2,048 characters: both sides read it.', longest.note)
  note: string;
}
