import { Injectable, Logger } from '@nestjs/common';
import { Actor, Clock, Database, type Failure, isFailure, NotFound, type Prepared, prepared, StateRefused, UnitOfWork } from '@kehila/platform';
import { type ArticleArchived, ArticleArchivingPlanned, type ArticlePublished } from '../article/article.events';
import { Archiving } from '../article/archiving';
import { refusalOfState } from '../article/article.policy';
import { ArticleRepository } from '../article/article.repository';
import { Publication } from '../article/publication';
import { sightOfDesk } from '../article/sight';
import { Approvers } from '../review/approvers';
import { standardOf } from '../review/standard';
import type { RevisionHandedBack } from '../revision/revision.events';
import { RevisionRepository } from '../revision/revision.repository';
import { refusalOfPublication } from '../revision/revision.policy';

interface Due {
  id: string;
  space_id: string;
}

/** Index `revision_scheduled`. */
const dueTexts = prepared<Due>(
  'planned_texts_due',
  `select r.id, a.space_id from revision r join article a on a.id = r.article_id where r.state = 'scheduled' and r.publish_at <= $1 order by r.publish_at, r.id limit $2`,
);

/** Index `article_archive_at`. */
const dueArticles = prepared<Due>('planned_articles_due', `select id, space_id from article where archive_at <= $1 order by archive_at, id limit $2`);

const batch = 50;
const byItself = Actor.anonymous('he');

/** A job for the worker: what was planned happens at its time. Each in a transaction of its own, under the lock that the acts of people take. */
@Injectable()
export class KeepPlannedDates {
  private readonly logger = new Logger(KeepPlannedDates.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly revisions: RevisionRepository,
    private readonly approvers: Approvers,
    private readonly articles: ArticleRepository,
    private readonly publication: Publication,
    private readonly archiving: Archiving,
  ) {}

  /** How many happened. One that cannot does not keep the others. */
  async run(): Promise<number> {
    return (await this.each(dueTexts, (text) => this.publish(text))) + (await this.each(dueArticles, (article) => this.archive(article)));
  }

  private async each(due: Prepared<Due>, keep: (one: Due) => Promise<unknown>): Promise<number> {
    let kept = 0;
    for (const one of await this.database.rows(due, [this.clock.now(), batch])) {
      const outcome = await keep(one).catch((error: unknown) => {
        this.logger.error(`what was planned for ${one.id} did not happen: ${String(error)}`);
        return new NotFound(one.id);
      });
      if (!isFailure(outcome)) kept++;
    }
    return kept;
  }

  private publish({ id, space_id: spaceId }: Due): Promise<ArticlePublished | RevisionHandedBack | Failure> {
    return this.work.run({ act: 'publishPlanned', actor: byItself }, async (tx): Promise<ArticlePublished | RevisionHandedBack | Failure> => {
      const revision = await this.revisions.lockFrom(tx, sightOfDesk(spaceId), id);
      if (!revision) return new NotFound(id);
      // Another process was quicker, or somebody changed the time.
      if (revision.state !== 'scheduled' || revision.publishAt === null || revision.publishAt > tx.now) return new StateRefused(revision.state);

      const approvers = await this.approvers.of(tx, revision);
      const { reviewers } = await standardOf(tx, revision.spaceId);
      const reviewer = approvers.at(-1);
      // Put away meanwhile, or not approved by enough any more: somebody has to decide anew.
      if (reviewer === undefined || approvers.length < reviewers || refusalOfPublication(revision)) {
        return this.revisions.handBack(tx, revision, null);
      }
      return this.publication.publish(tx, revision, 'official', reviewer);
    });
  }

  private archive({ id, space_id: spaceId }: Due): Promise<ArticleArchived | ArticleArchivingPlanned | Failure> {
    return this.work.run({ act: 'archivePlanned', actor: byItself }, async (tx): Promise<ArticleArchived | ArticleArchivingPlanned | Failure> => {
      const article = await this.articles.lockFrom(tx, sightOfDesk(spaceId), id);
      if (!article) return new NotFound(id);
      const plan = await this.articles.plannedArchiving(tx, id);
      if (!plan || plan.at > tx.now) return new StateRefused(article.state);
      if (refusalOfState(article.state, 'archive')) {
        await this.articles.planArchiving(tx, id, null);
        return tx.record(new ArticleArchivingPlanned({ articleId: id, spaceId: article.spaceId, archiveAt: null, plannedBy: null, at: tx.now }));
      }
      const leadsOn = plan.replacedBy !== null && (await this.articles.isPublished(tx, plan.replacedBy));
      return this.archiving.archive(tx, article, { ...plan, replacedBy: leadsOn ? plan.replacedBy : null }, plan.setBy);
    });
  }
}
