import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Redemption } from './redemption.type';

@ObjectType({ description: 'Codes of a reward that were brought in together and that nobody has.' })
export class VoucherBatch {
  @Field({ description: 'When they were brought in; `takeOutVoucherBatch` knows them by it.' })
  importedAt: Date;

  @Field(() => Date, { nullable: true, description: 'From when on nobody gets one; null: they do not expire.' })
  expiresAt: Date | null;

  @Field({ description: 'Whether that has come.' })
  expired: boolean;

  @Field(() => Int, { description: 'So many lie there.' })
  left: number;
}

@ObjectType({ description: 'What became of the codes of a reward.' })
export class VoucherCodes {
  @Field(() => Int, { description: 'So many lie there and are of use.' })
  left: number;

  @Field(() => Int, { description: 'So many lie there and have expired: nobody gets them.' })
  expired: number;

  @Field(() => [VoucherBatch], { description: 'What lies there, by what was brought in together, at most 100; what expires first comes first.' })
  batches: VoucherBatch[];

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

@ObjectType({ description: 'What came of taking codes out. Lines are counted from 1.' })
export class TakenOutVoucherCodes {
  @Field(() => Int, { description: 'So many are gone.' })
  takenOut: number;

  @Field(() => [Int], { description: 'Lines with a code that was handed over: it stays with its owner.' })
  handedOut: readonly number[];

  @Field(() => [Int], { description: 'Lines with a code that is not there.' })
  unknown: readonly number[];

  @Field(() => [Int], { description: 'Lines that hold no code, as in `importVoucherCodes`.' })
  refused: readonly number[];
}

@ObjectType({ description: 'What came of taking out what was brought in together.' })
export class TakenOutVoucherBatch {
  @Field(() => Int, { description: 'So many are gone; those that were handed over stay with their owners.' })
  takenOut: number;
}

@ObjectType({ description: 'A code, as its owner sees it.' })
export class ShownVoucherCode {
  @Field({ description: 'The code.' })
  voucherCode: string;

  @Field(() => Redemption, { description: 'What it was bought with.' })
  redemption: Redemption;
}
