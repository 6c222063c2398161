import { Injectable } from '@nestjs/common';
import { Actor, Database } from '@kehila/platform';
import { Viewpoints, viewpointValues, visibleQuestion } from '../thread/viewpoint';
import { type Addressed, addressesIn, rangesOf } from './addresses';

/** Nobody is sent to what was asked in a few words and never answered, or was closed for good. Index `question_findable`. */
const questions = {
  name: 'community_question',
  table: 'question',
  findable: `c.publication = 'visible' and (c.answer_count > 0 or char_length(c.body_text) >= 60) and (c.closed_reason is null or c.closed_reason = 'other')
       and ${visibleQuestion('c')}`,
  changedAt: 'c.last_activity_at',
};
const parts = rangesOf(questions);
const addresses = addressesIn(questions, '$4');

/** The questions that search engines are told of: what anybody may see, as it is now. */
@Injectable()
export class QuestionAddresses {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
  ) {}

  async parts(): Promise<string[]> {
    return (await this.database.rows(parts, await this.everybody())).map(({ part }) => part);
  }

  /** At most 5,000, by id. */
  async in(part: string): Promise<Addressed[]> {
    return this.database.rows(addresses, [...(await this.everybody()), part]);
  }

  private async everybody(): Promise<unknown[]> {
    return viewpointValues(await this.viewpoints.of(Actor.anonymous('en')));
  }
}
