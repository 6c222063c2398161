import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ContentIdField, HasNoNul } from '@kehila/community';
import { longest } from '../../inputs';

const longestKey = 100;
const keyShape = /^[\w.:/-]+$/;

@ArgsType()
export class ArticleArgs {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'The readable end of its address; of several the newest published one.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'The name that another system has for it, see `setArticleKey`.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestKey)
  @HasNoNul()
  externalKey?: string | null;
}

@InputType({ description: 'The name that another system has for an article.' })
export class SetArticleKeyInput {
  @ContentIdField('The article.')
  articleId: string;

  @Field(() => String, { nullable: true, description: 'Latin letters, digits and _ . : / -, at most 100; absent: it has none any more.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestKey)
  @Matches(keyShape)
  externalKey?: string | null;
}
