import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import type { DeliveryState } from '../delivery.sql';
import type { EndpointState } from '../webhook.sql';
import type { testEvent, WebhookEventName } from '../told';
import { WebhookDeliveryState, WebhookEvent, WebhookState } from './webhook.enums';

@ObjectType({ description: 'Where another system is told what happens.' })
export class Webhook {
  @Field(() => ID, { description: 'Number of the endpoint.' })
  id: string;

  @Field({ description: 'Where messages are sent.' })
  address: string;

  @Field(() => [WebhookEvent], { description: 'What it is told.' })
  events: WebhookEventName[];

  @Field(() => WebhookState, { description: 'Whether it is told anything.' })
  state: EndpointState;

  @Field(() => Int, { description: 'Grows with each change; a change names the one that was read.' })
  version: number;

  @Field({ description: 'Since when it is there.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'Until when the secret before this one signs too; null: there is one secret.' })
  previousSecretUntil: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it last took a message; null: it took none so far.' })
  takenAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is paused; null: it is not.' })
  pausedAt: Date | null;

  @Field(() => Int, { description: 'How many messages wait for it.' })
  waiting: number;
}

@ObjectType({ description: 'An endpoint with its secret, told this once.' })
export class WebhookWithSecret {
  @Field(() => Webhook, { description: 'The endpoint.' })
  webhook: Webhook;

  @Field({ description: 'Signs what is sent: whsec_ and 32 bytes in Base64. Nobody can read it again.' })
  secret: string;
}

@ObjectType({ description: 'One message for one endpoint, and what became of it. Kept for 30 days.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Number of the delivery.' })
  id: string;

  @Field({ description: 'The header webhook-id: the same in every attempt, so that a repeat can be told.' })
  messageId: string;

  @Field(() => WebhookEvent, { description: 'What is told.' })
  event: WebhookEventName | typeof testEvent;

  @Field({ description: 'The message, JSON, as it is signed.' })
  body: string;

  @Field({ description: 'When it happened.' })
  at: Date;

  @Field(() => WebhookDeliveryState, { description: 'What became of it.' })
  state: DeliveryState;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => Date, { nullable: true, description: 'When it is tried next; null: it is not.' })
  nextAttemptAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the last attempt; null: there was no answer.' })
  status: number | null;

  @Field(() => Int, { nullable: true, description: 'How long the last attempt took, milliseconds.' })
  milliseconds: number | null;

  @Field(() => String, { nullable: true, description: 'The first 1,024 bytes of what was answered.' })
  reply: string | null;

  @Field(() => String, { nullable: true, description: 'Why there was no answer, a code, for example too slow, not public or ECONNREFUSED.' })
  trouble: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken or given up; null: it waits.' })
  finishedAt: Date | null;
}

@ObjectType({ description: 'An endpoint that is gone.' })
export class WebhookGone {
  @Field(() => ID, { description: 'Number that it had.' })
  webhookId: string;
}

@ObjectType({ description: 'How much is told again.' })
export class WebhookReplay {
  @Field(() => Int, { description: 'Deliveries that are sent again; what still waited is not among them.' })
  deliveries: number;
}

export const WebhookDeliveryConnection = connectionOf(WebhookDelivery);
