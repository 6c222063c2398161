import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsDate, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { RequiredText } from '@kehila/community';
import { PageArgs, RowIdField } from '@kehila/platform';
import type { DeliveryState } from '../delivery.sql';
import { type WebhookEventName, webhookEvents } from '../told';
import { WebhookDeliveryState, WebhookEvent } from './webhook.enums';

@InputType({ description: 'Where another system is told what happens, and of what.' })
export class CreateWebhookInput {
  @RequiredText('A public https address, at most 2,000 characters; or one at a host that the operator named.', 2_000)
  address: string;

  @Field(() => [WebhookEvent], { description: 'What it is told, at least one.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(webhookEvents.length)
  @IsIn(webhookEvents, { each: true })
  events: WebhookEventName[];
}

@InputType({ description: 'What is to be otherwise about an endpoint.' })
export class ChangeWebhookInput extends CreateWebhookInput {
  @RowIdField('The endpoint.')
  webhookId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field({ description: 'True: it is told what happens, also one that was paused. False: it is told nothing.' })
  @IsBoolean()
  on: boolean;
}

@InputType({ isAbstract: true })
abstract class WebhookInput {
  @RowIdField('The endpoint.')
  webhookId: string;
}

@InputType({ description: 'Which endpoint gets a new secret.' })
export class RotateWebhookSecretInput extends WebhookInput {}

@InputType({ description: 'Which endpoint is taken away.' })
export class RemoveWebhookInput extends WebhookInput {}

@InputType({ description: 'Which endpoint is tried.' })
export class TestWebhookInput extends WebhookInput {}

@InputType({ description: 'What is to be told again.' })
export class ReplayWebhookDeliveryInput {
  @RowIdField('A delivery that was taken or given up.')
  deliveryId: string;
}

@InputType({ description: 'A span of time whose messages are to be told again.' })
export class ReplayWebhookDeliveriesInput {
  @RowIdField('The endpoint.')
  webhookId: string;

  @Field({ description: 'What happened from then on.' })
  @IsDate()
  from: Date;

  @Field({ description: 'What happened before then.' })
  @IsDate()
  until: Date;
}

@ArgsType()
export class WebhookArgs {
  @RowIdField('Number of the endpoint.')
  id: string;
}

@ArgsType()
export class WebhookDeliveriesArgs extends PageArgs {
  @RowIdField('The endpoint.')
  webhookId: string;

  @Field(() => WebhookDeliveryState, { nullable: true, description: 'Only these.' })
  @IsOptional()
  @IsIn(Object.values(WebhookDeliveryState))
  state?: DeliveryState | null;
}
