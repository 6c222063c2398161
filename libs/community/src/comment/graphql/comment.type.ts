import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Account, AuthorRole } from '@kehila/accounts';
import { connectionOf, TextBody } from '@kehila/platform';
import { Withheld } from '../../publication/withheld.enum';
import type { WithheldName } from '../../thread/terms';

@ObjectType({ description: 'A short remark on a question or an answer.' })
export class Comment {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => TextBody, { description: 'What it says.' })
  body: TextBody;

  @Field(() => Account, { nullable: true, description: 'Who wrote it; null when there is no account, or the name is hidden.' })
  author: Account | null;

  @Field({ description: 'Name to show beside it, whether there is an account or not.' })
  authorName: string;

  @Field(() => AuthorRole, { nullable: true, description: 'What the author is in this space.' })
  authorRole: AuthorRole | null;

  @Field({ description: 'The author hid the name: only they themselves are given `author`.' })
  nameHidden: boolean;

  @Field({ description: 'When it was written.' })
  commentedAt: Date;

  @Field({ description: 'Waits for approval: only its author and the staff see it.' })
  held: boolean;

  @Field(() => Withheld, { nullable: true, description: 'Who still sees what the staff hid or removed; null where nothing was.' })
  withheld: WithheldName | null;

  @Field(() => ID, { nullable: true, description: 'The id that it had as an answer, before the staff made a comment of it; null when it never was one.' })
  formerId: string | null;

  /** For the fields that are read only when asked for. */
  spaceId: string;
}

export const CommentConnection = connectionOf(Comment);
