import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsDate, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
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

  @Field(() => Date, { nullable: true, description: 'From when on nobody gets one of them any more; absent: they do not expire.' })
  @IsOptional()
  @IsDate()
  expiresAt?: Date | null;
}

@InputType({ description: 'Codes of a reward that are to be gone. What broke off is sent again.' })
export class TakeOutVoucherCodesInput {
  @RowIdField('Which reward.')
  rewardId: string;

  @Field({ description: 'As in `importVoucherCodes`.' })
  @IsString()
  @HasNoNul()
  @MinLength(1)
  @MaxLength(longestText)
  codes: string;
}

@InputType({ description: 'What was brought in together and is to be gone.' })
export class TakeOutVoucherBatchInput {
  @RowIdField('Which reward.')
  rewardId: string;

  @Field({ description: 'When it was brought in, as `VoucherBatch.importedAt` says.' })
  @IsDate()
  importedAt: Date;
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
