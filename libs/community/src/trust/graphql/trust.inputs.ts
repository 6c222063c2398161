import { applyDecorators } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { IsDate, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { TrustKind } from '@kehila/search';
import { ActInput, ContentIdField, HasNoNul, IsFilledIn, longest } from '../../thread/inputs';
import { longestVersion, type TrustEndingName, type TrustKindName } from '../trust.terms';
import { TrustEnding } from './trust.type';

/** A text that may be left out. */
const OptionalText = (description: string, most: number): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsFilledIn(),
    HasNoNul(),
    IsString(),
    MaxLength(most),
  );

@InputType({ description: 'Whether an answer is true. A new mark takes the place of the one that stands.' })
export class MarkTrustInput extends ActInput {
  @ContentIdField('The answer.')
  answerId: string;

  @Field(() => TrustKind, { description: 'What is said about it.' })
  @IsIn(Object.values(TrustKind))
  kind: TrustKindName;

  @OptionalText('What to do instead, or what was checked; plain text, at most 2,048 characters. UNSAFE needs it.', longest.note)
  note?: string | null;

  @OptionalText('For which version of the product it was checked, at most 60 characters.', longestVersion)
  version?: string | null;

  @Field(() => Date, { nullable: true, description: 'When it has to be checked again, within ten years; for VERIFIED only. Absent: never by itself.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

@InputType({ description: 'Whose mark is taken off, and why.' })
export class ClearTrustInput extends ActInput {
  @ContentIdField('The answer.')
  answerId: string;

  @Field(() => TrustEnding, { description: 'Why.' })
  @IsIn(Object.values(TrustEnding))
  reason: TrustEndingName;
}
