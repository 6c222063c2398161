import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { ActInput, ContentIdField, HasNoNul } from '@kehila/community';
import { VersionField } from '../../revision/graphql/version-field';

@InputType({ description: 'Takes a file off a text.' })
export class RemoveAttachmentInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @VersionField()
  version: number;

  @Field(() => ID, { description: 'The file.' })
  @IsString()
  @MaxLength(22)
  @HasNoNul()
  attachmentId: string;
}
