import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { InsightsReader } from '../insights.reader';
import { TopicRepository } from '../topic.repository';

/** A topic that was closed is not found after all. */
@Injectable()
export class ReopenSearchTopic {
  constructor(
    private readonly work: UnitOfWork,
    private readonly insights: InsightsReader,
    private readonly topics: TopicRepository,
  ) {}

  async execute(actor: Actor, topicId: string): Promise<{ topicId: string } | Failure> {
    const known = await this.insights.topic(actor, topicId);
    return this.work.run({ act: 'reopenSearchTopic', actor }, async (tx) => {
      if (!known || !(await this.topics.lock(tx, topicId))) return new NotFound(topicId);
      if (known.topic.state !== 'closed') return new StateRefused(known.topic.state);
      await this.topics.reopen(tx, topicId);
      return { topicId };
    });
  }
}
