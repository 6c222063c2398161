import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import type { ArticlePublished } from '../../article/article.events';
import { Publication } from '../../article/publication';
import type { PublishRevisionInput } from '../graphql/revision.inputs';
import { refusalOf, refusalOfPublication, refusalOfText, refusalOfVersion } from '../revision.policy';
import { RevisionRepository } from '../revision.repository';

/** In a marked space the author publishes at once; the article says plainly that it is the community's. */
@Injectable()
export class PublishRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
    private readonly publication: Publication,
  ) {}

  execute(actor: Actor, input: PublishRevisionInput): Promise<ArticlePublished | Failure> {
    return this.work.run({ act: 'publishRevision', actor, input }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, input.revisionId);
      if (!revision) return new NotFound(input.revisionId);
      const refusal =
        (await this.abilities.refusal(actor, 'PUBLISH', { spaceId: revision.spaceId, tx })) ??
        refusalOf(actor, revision, 'publish', tx.now) ??
        refusalOfPublication(revision) ??
        refusalOfVersion(revision, input.version);
      if (refusal) return refusal;
      const unwritten = refusalOfText(revision);
      if (unwritten) return unwritten;

      return this.publication.publish(tx, await this.revisions.weigh(tx, revision, input.significance), 'community');
    });
  }
}
