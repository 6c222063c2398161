import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, isFailure, Rate } from '@kehila/platform';
import { shownWords } from '../../form/shown-words';
import { Space } from '../../space/space.type';
import { Spaces } from '../../space/spaces';
import { SaveArticleSections } from '../save-article-sections';
import { SaveArticleSectionsInput, SaveArticleSectionsResult, ShownSections } from './article-sections.types';

@Resolver(() => Space)
export class ArticleSectionsResolver {
  constructor(
    private readonly spaces: Spaces,
    private readonly saves: SaveArticleSections,
  ) {}

  @ResolveField(() => ShownSections, { description: 'Under which heads its articles stand.' })
  articleSections(@Parent() { sections }: Space): ShownSections {
    return { version: sections.version, list: sections.list.map(shownWords) };
  }

  @Mutation(() => SaveArticleSectionsResult, { description: 'A manager decides under which heads the articles of a space stand, and in which order.' })
  @Rate('act')
  @Allow('signedIn')
  async saveArticleSections(@CurrentActor() actor: Actor, @Args('input') input: SaveArticleSectionsInput) {
    const outcome = await this.saves.execute(actor, input);
    return isFailure(outcome) ? outcome : this.spaces.byId(outcome.spaceId);
  }
}
