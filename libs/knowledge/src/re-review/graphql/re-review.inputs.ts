import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { RowIdField } from '@kehila/accounts';
import { ActInput } from '@kehila/community';
import { longest, OptionalText } from '../../inputs';

@InputType({ description: 'Says whether one would have approved a text.' })
export class ReReviewRevisionInput extends ActInput {
  @RowIdField('Which re-review.')
  reReviewId: string;

  @Field({ description: 'Whether the caller would have approved it.' })
  @IsBoolean()
  wouldApprove: boolean;

  @OptionalText('Why, at most 4,096 characters; needed when they would not.', longest.reason)
  reason?: string | null;
}
