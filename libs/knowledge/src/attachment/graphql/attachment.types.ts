import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DifferenceKind } from '@kehila/platform';

@ObjectType({ description: 'A file that belongs to a text of an article.' })
export class Attachment {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Name with its ending, at most 120 characters.' })
  name: string;

  @Field({ description: 'Media type, as it was recognised by its bytes.' })
  mediaType: string;

  @Field(() => Int, { description: 'Bytes.' })
  size: number;

  @Field({ description: 'Where it is fetched, by whoever may read the text.' })
  url: string;

  /** Of its bytes. */
  hash: string;
}

@ObjectType({ description: 'A file of a text, compared with the files of the text before.' })
export class AttachmentDifference {
  @Field(() => DifferenceKind, { description: 'What became of it.' })
  kind: 'same' | 'added' | 'removed';

  @Field(() => Attachment, { description: 'The file.' })
  attachment: Attachment;
}
