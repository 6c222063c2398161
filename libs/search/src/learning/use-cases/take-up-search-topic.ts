import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { type Actor, BadInput, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import type { TakeUpSearchTopicInput } from '../graphql/insights.inputs';
import { InsightsReader } from '../insights.reader';
import { TopicRepository } from '../topic.repository';
import { keptText } from '../wording';

/** Somebody of the staff sees to what people search for and do not find, perhaps with an article. */
@Injectable()
export class TakeUpSearchTopic {
  constructor(
    private readonly work: UnitOfWork,
    private readonly insights: InsightsReader,
    private readonly accounts: Accounts,
    private readonly topics: TopicRepository,
  ) {}

  async execute(actor: Actor, input: TakeUpSearchTopicInput): Promise<{ topicId: string } | Failure> {
    const title = keptText(input.title);
    if (title === '') throw new BadInput([{ path: ['input', 'title'], code: 'TOO_SHORT' }]);
    const { topicId, articleId = null } = input;
    const handle = input.owner?.trim().replace(/^@/, '') || null;
    // Read before the transaction: it must not hold one connection and wait for another.
    const known = await this.insights.topic(actor, topicId);
    const owner = handle === null ? actor.accountId : (await this.accounts.byHandle(handle))?.id;
    return this.work.run({ act: 'takeUpSearchTopic', actor }, async (tx) => {
      if (!known || !(await this.topics.lock(tx, topicId))) return new NotFound(topicId);
      if (!owner || !(await this.topics.maySeeTo(tx, owner))) return new Refused(ErrorCode.OWNER_UNFIT, ['input', 'owner']);
      if (articleId !== null && !(await this.topics.mayAnswer(tx, articleId))) return new NotFound(articleId, ['input', 'articleId']);
      await this.topics.takeUp(tx, { topicId, title, ownerId: owner, articleId });
      return { topicId };
    });
  }
}
