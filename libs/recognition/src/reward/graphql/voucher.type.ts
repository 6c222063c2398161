import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Redemption } from './redemption.type';

@ObjectType({ description: 'What became of the codes of a reward.' })
export class VoucherCodes {
  @Field(() => Int, { description: 'So many lie there.' })
  left: number;

  @Field(() => Int, { description: 'So many were handed over and not looked at yet.' })
  waiting: number;

  @Field(() => Int, { description: 'So many were looked at by their owners.' })
  seen: number;

  @Field(() => Int, { description: 'So many were looked at and refunded: nobody gets them any more.' })
  void: number;
}

@ObjectType({ description: 'What came of bringing codes in. Lines are counted from 1.' })
export class ImportedVoucherCodes {
  @Field(() => Int, { description: 'So many are new.' })
  added: number;

  @Field(() => [Int], { description: 'Lines with a code that was there already, or in a line before.' })
  repeated: readonly number[];

  @Field(() => [Int], { description: 'Lines that hold no code: shorter than 6 characters, longer than 100, or with a character that cannot be seen.' })
  refused: readonly number[];
}

@ObjectType({ description: 'A code, as its owner sees it.' })
export class ShownVoucherCode {
  @Field({ description: 'The code.' })
  voucherCode: string;

  @Field(() => Redemption, { description: 'What it was bought with.' })
  redemption: Redemption;
}
