import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SearchHit } from '@kehila/search';
import type { ArticleKindName } from '../article-kinds';
import { ArticleKinds } from '../kinds.reader';
import { ArticleKind } from './place.enums';

/** What the knowledge base adds to what was found. */
@Resolver(() => SearchHit)
export class HitKindResolver {
  constructor(private readonly kinds: ArticleKinds) {}

  @ResolveField(() => ArticleKind, { nullable: true, description: 'What a reader comes to an article for; null for anything else.' })
  articleKind(@Parent() { id, kind }: SearchHit): Promise<ArticleKindName | null> | null {
    return kind === 'article' ? this.kinds.of(id) : null;
  }
}
