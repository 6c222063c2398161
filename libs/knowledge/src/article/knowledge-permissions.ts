import { Injectable } from '@nestjs/common';
import type { Ability, PermissionSubject } from '@kehila/accounts';
import { type Actor, Clock } from '@kehila/platform';
import { revisionAbilities, refusalOnRevision } from '../revision/revision.policy';
import { RevisionReader } from '../revision/revision.reader';
import { articleAbilities, refusalOnArticle } from './article.policy';
import { ArticleReader } from './article.reader';

/** What the policies of articles and revisions say about one of them, for questions about permissions. */
@Injectable()
export class KnowledgePermissions {
  constructor(
    private readonly articles: ArticleReader,
    private readonly revisions: RevisionReader,
    private readonly clock: Clock,
  ) {}

  /** Undefined when there is none that both may see. */
  async find(reader: Actor, holder: Actor, id: string): Promise<PermissionSubject | undefined> {
    const seen = await this.seenBy(reader, id);
    return seen && (reader === holder || (await this.seenBy(holder, id))) ? seen(holder) : undefined;
  }

  private async seenBy(actor: Actor, id: string): Promise<((holder: Actor) => PermissionSubject) | undefined> {
    const article = await this.articles.byId(actor, id);
    if (article) {
      const facts = { spaceId: article.space.id, state: article.state, mainAuthorId: article.mainAuthorId, creditedIds: article.creditedIds };
      return (holder) => ({
        spaceId: facts.spaceId,
        abilities: articleAbilities,
        refusal: (ability) => (isOfArticles(ability) ? refusalOnArticle(holder, ability, facts) : undefined),
      });
    }
    const revision = await this.revisions.byId(actor, id);
    if (!revision) return undefined;
    return (holder) => ({
      spaceId: revision.facts.spaceId,
      abilities: revisionAbilities,
      refusal: (ability) => refusalOnRevision(holder, ability, revision.facts, this.clock.now()),
    });
  }
}

function isOfArticles(ability: Ability): ability is (typeof articleAbilities)[number] {
  return (articleAbilities as readonly Ability[]).includes(ability);
}
