import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Segment, Segments } from '@kehila/accounts';
import { type Actor, CurrentActor } from '@kehila/platform';
import { Revision } from '../../revision/graphql/revision.type';
import { ArticlesOfSegmentsReader } from '../articles-of-segments.reader';
import type { Audience } from '../audience';
import { ArticleReference } from './article-reference.type';
import { Article } from './article.type';

/** Partners are named by the audience. */
const namesSegments = (audience: Audience | null): boolean => audience === 'segment';

@Resolver(() => Article)
export class SegmentsOfArticleResolver {
  constructor(private readonly known: Segments) {}

  @ResolveField('segments', () => [Segment], { description: 'Whom it is for, where its audience is SEGMENT; else none.' })
  ofArticle(@Parent() { audience, segmentIds }: Article): Promise<Segment[]> | Segment[] {
    return namesSegments(audience) ? this.known.byIds(segmentIds) : [];
  }
}

@Resolver(() => Revision)
export class SegmentsOfRevisionResolver {
  constructor(private readonly known: Segments) {}

  @ResolveField('opensToSegments', () => [Segment], { description: 'Whom its publication opens the article to, where `opensTo` is SEGMENT; else none.' })
  ofRevision(@Parent() { opensTo, opensToSegmentIds }: Revision): Promise<Segment[]> | Segment[] {
    return namesSegments(opensTo) ? this.known.byIds(opensToSegmentIds) : [];
  }
}

/** What stands in the way of removing a segment. */
@Resolver(() => Segment)
export class ArticlesOfSegmentResolver {
  constructor(private readonly articles: ArticlesOfSegmentsReader) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many articles are for it, or would be once they are approved; null for who is not an administrator.',
  })
  articleCount(@CurrentActor() actor: Actor, @Parent() { id }: Segment): Promise<number> | null {
    return actor.isAdministrator ? this.articles.count(id) : null;
  }

  @ResolveField('articles', () => [ArticleReference], {
    nullable: true,
    description: 'The newest of these articles, at most 20; null for who is not an administrator.',
  })
  newest(@CurrentActor() actor: Actor, @Parent() { id }: Segment): Promise<ArticleReference[]> | null {
    return actor.isAdministrator ? this.articles.newest(id) : null;
  }
}
