import { Args, Field, ID, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { QuestionReader } from '@kehila/community';
import { ArticleReference, WithheldArticles } from '@kehila/knowledge';
import { type Actor, Allow, CurrentActor } from '@kehila/platform';

export const GoneReason = { REMOVED: 'removed', ARCHIVED: 'archived', BEHIND: 'behind' } as const;
type GoneReasonValue = (typeof GoneReason)[keyof typeof GoneReason];

registerEnumType(GoneReason, {
  name: 'GoneReason',
  description: 'Why something public is not there any more.',
  valuesMap: {
    REMOVED: { description: 'A question that the staff took away.' },
    ARCHIVED: { description: 'An article that was put away because it does not hold any more.' },
    BEHIND: { description: 'A translation that is hidden until it says what its original says by now, which is its `replacement`.' },
  },
});

@ObjectType({ description: 'What says that something was public once.' })
export class Gone {
  @Field(() => GoneReason, { description: 'Why it is not there any more.' })
  reason: GoneReasonValue;

  @Field(() => ArticleReference, { nullable: true, description: 'The article that stands in its place.' })
  replacement: ArticleReference | null;
}

@Resolver()
export class GoneResolver {
  constructor(
    private readonly questions: QuestionReader,
    private readonly articles: WithheldArticles,
  ) {}

  @Query(() => Gone, {
    nullable: true,
    description:
      'A question or an article that was public in a space that the caller may read, and was taken away, for good or for now. Null for all else: what never was, what is hidden, what never was public, what stands in other spaces.',
  })
  @Allow('anyone')
  async gone(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Gone | null> {
    if (await this.questions.wasRemoved(actor, id)) return { reason: GoneReason.REMOVED, replacement: null };
    const withheld = await this.articles.byId(actor, id);
    return withheld ? { reason: withheld.isArchived ? GoneReason.ARCHIVED : GoneReason.BEHIND, replacement: withheld.replacement } : null;
  }
}
