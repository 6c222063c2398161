import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { InsightsReader } from '../insights.reader';
import { TopicRepository } from '../topic.repository';

/** Nothing is to be done about a topic any more: it is found, or nobody's concern. */
@Injectable()
export class CloseSearchTopic {
  constructor(
    private readonly work: UnitOfWork,
    private readonly insights: InsightsReader,
    private readonly topics: TopicRepository,
  ) {}

  async execute(actor: Actor, topicId: string): Promise<{ topicId: string } | Failure> {
    const known = await this.insights.topic(actor, topicId);
    return this.work.run({ act: 'closeSearchTopic', actor }, async (tx) => {
      const topic = known && (await this.topics.lock(tx, topicId));
      if (!topic) return new NotFound(topicId);
      if (topic.isClosed || known.topic.state === 'closed') return new StateRefused('closed');
      await this.topics.close(tx, topicId);
      return { topicId };
    });
  }
}
