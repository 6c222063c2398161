import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { HasNoNul } from '@kehila/community';
import { RowIdField } from '@kehila/platform';

/** 10,000 codes of 18 characters; longer ones come in several parts. */
const longestText = 190_000;

@InputType({ description: 'Codes of a reward. What broke off is sent again: codes that are there already are passed over.' })
export class ImportVoucherCodesInput {
  @RowIdField('Which reward. From now on it is had as a code.')
  rewardId: string;

  @Field({ description: 'A code in each line, 6 to 100 characters each; at most 10,000 and 190,000 characters at once.' })
  @IsString()
  @HasNoNul()
  @MinLength(1)
  @MaxLength(longestText)
  codes: string;
}

@InputType({ description: 'A code to look at.' })
export class ShowVoucherCodeInput {
  @RowIdField('The purchase that it belongs to.')
  redemptionId: string;
}

@ArgsType()
export class VoucherCodesArgs {
  @RowIdField('Of which reward.')
  rewardId: string;
}
