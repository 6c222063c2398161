import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';

@ObjectType({ description: 'A content of the community that an article draws on, as far as the viewer may see it.' })
export class Source {
  @Field(() => ID, { description: 'The question, answer or comment.' })
  contentId: string;

  @Field({ description: 'question, answer or comment.' })
  kind: string;

  @Field({ description: 'Title of its thread.' })
  title: string;

  @Field({ description: 'Path after /{lang}.' })
  path: string;

  @Field(() => Account, { nullable: true, description: 'Who wrote it; null when there is no account, or the asker hid the name.' })
  author: Account | null;

  @Field({ description: 'Name to show beside it, whether there is an account or not.' })
  authorName: string;
}
