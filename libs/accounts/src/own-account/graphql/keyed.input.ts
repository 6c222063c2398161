import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

const longestKey = 100;

/** The input of an act that must not be done twice when a client repeats it. */
@InputType({ isAbstract: true })
export abstract class KeyedInput {
  @Field(() => String, { nullable: true, description: 'Chosen by the client, at most 100 characters: the same key again returns the first outcome.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(longestKey)
  idempotencyKey?: string | null;
}

@InputType({ description: 'The picture is taken away.' })
export class RemovePictureInput extends KeyedInput {}

@InputType({ description: 'A copy of one’s data is asked for.' })
export class RequestDataExportInput extends KeyedInput {}
