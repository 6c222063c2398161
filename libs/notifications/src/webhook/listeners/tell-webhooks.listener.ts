import { Injectable } from '@nestjs/common';
import { AfterCommit, type CommitListener, type DomainEvent } from '@kehila/platform';
import { toldFacts, toldOf } from '../told';
import { WebhookMessages } from '../webhook-messages';

/** Other systems hear what happens to threads and articles. */
@Injectable()
@AfterCommit(...toldFacts)
export class TellWebhooks implements CommitListener<DomainEvent> {
  constructor(private readonly messages: WebhookMessages) {}

  async handle(event: DomainEvent): Promise<void> {
    const told = toldOf(event);
    if (told) await this.messages.tell(event, told);
  }
}
