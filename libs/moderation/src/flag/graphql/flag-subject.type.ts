import { Field, ObjectType } from '@nestjs/graphql';
import { Permission } from '@kehila/accounts';
import { OwnFlag } from './own-flag.type';

@ObjectType({ description: 'What somebody may want to report, as they see it.' })
export class FlagSubject {
  @Field({ description: 'Title of the question or article, name of the person.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Where it stands: path after /{lang}; null when it has no page.' })
  path: string | null;

  @Field(() => String, { nullable: true, description: 'The first lines of the text; null for articles and persons.' })
  excerpt: string | null;

  @Field({ description: 'It is the caller’s own: nobody reports themselves.' })
  isOwn: boolean;

  @Field(() => OwnFlag, { nullable: true, description: 'The caller’s report of it that waits; null when there is none.' })
  ownFlag: OwnFlag | null;

  @Field(() => Permission, { description: 'Whether the caller may report there, and what is missing.' })
  permission: Permission;
}
