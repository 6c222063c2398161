import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsDate, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageArgs } from '@kehila/platform';

@ArgsType()
export class NotificationsArgs extends PageArgs {
  @Field({ defaultValue: false, description: 'Only those that were not read.' })
  @IsBoolean()
  onlyUnread: boolean = false;
}

@InputType({ description: 'Which lines somebody has read.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true, description: 'The lines, at most 100; absent: all of them.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(18, { each: true })
  @Matches(/^[1-9]\d*$/, { each: true })
  ids?: string[] | null;

  @Field(() => Date, { description: 'What came after this moment stays unread: the caller has not seen it.' })
  @IsDate()
  seenAt: Date;
}
