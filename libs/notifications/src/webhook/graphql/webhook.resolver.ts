import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  type Failure,
  isFailure,
  LimitReached,
  NotFound,
  Rate,
  resultUnion,
  StateRefused,
  VersionChanged,
} from '@kehila/platform';
import { RemoveWebhook } from '../use-cases/remove-webhook';
import { ReplayDeliveries } from '../use-cases/replay-deliveries';
import { RotateWebhookSecret } from '../use-cases/rotate-webhook-secret';
import { SaveWebhook, type WebhookCreated } from '../use-cases/save-webhook';
import { TestWebhook } from '../use-cases/test-webhook';
import { WebhookReader } from '../webhook.reader';
import {
  ChangeWebhookInput,
  CreateWebhookInput,
  ReplayWebhookDeliveriesInput,
  ReplayWebhookDeliveryInput,
  RemoveWebhookInput,
  RotateWebhookSecretInput,
  TestWebhookInput,
  WebhookArgs,
  WebhookDeliveriesArgs,
} from './webhook.inputs';
import { Webhook, WebhookDelivery, WebhookDeliveryConnection, WebhookGone, WebhookReplay, WebhookWithSecret } from './webhook.type';

const CreateWebhookResult = resultUnion('CreateWebhookResult', WebhookWithSecret, [LimitReached]);
const ChangeWebhookResult = resultUnion('ChangeWebhookResult', Webhook, [NotFound, VersionChanged]);
const RotateWebhookSecretResult = resultUnion('RotateWebhookSecretResult', WebhookWithSecret, [NotFound]);
const RemoveWebhookResult = resultUnion('RemoveWebhookResult', WebhookGone, [NotFound]);
const TestWebhookResult = resultUnion('TestWebhookResult', WebhookDelivery, [NotFound, StateRefused]);
const ReplayWebhookDeliveryResult = resultUnion('ReplayWebhookDeliveryResult', WebhookDelivery, [NotFound, StateRefused]);
const ReplayWebhookDeliveriesResult = resultUnion('ReplayWebhookDeliveriesResult', WebhookReplay, [NotFound]);

@Resolver()
export class WebhookResolver {
  constructor(
    private readonly reader: WebhookReader,
    private readonly saving: SaveWebhook,
    private readonly rotating: RotateWebhookSecret,
    private readonly removing: RemoveWebhook,
    private readonly testing: TestWebhook,
    private readonly replaying: ReplayDeliveries,
  ) {}

  @Query(() => [Webhook], { description: 'Where other systems are told what happens; at most 50. Administrators only.' })
  @Allow('administrator')
  webhooks(): Promise<Webhook[]> {
    return this.reader.all();
  }

  @Query(() => Webhook, { nullable: true, description: 'One endpoint. Administrators only.' })
  @Allow('administrator')
  webhook(@Args() { id }: WebhookArgs): Promise<Webhook | null> {
    return this.reader.byId(id);
  }

  @Query(() => WebhookDeliveryConnection, { description: 'What an endpoint was told and is to be told, the newest first. Administrators only.' })
  @Allow('administrator')
  webhookDeliveries(@Args() { webhookId, state, first, after }: WebhookDeliveriesArgs): Promise<ConnectionOf<WebhookDelivery>> {
    return this.reader.deliveries(webhookId, state ?? null, first, after);
  }

  @Mutation(() => CreateWebhookResult, { description: 'Tells another system what happens from now on. The secret is told this once. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async createWebhook(@CurrentActor() actor: Actor, @Args('input') input: CreateWebhookInput) {
    return this.withSecret(await this.saving.create(actor, input));
  }

  @Mutation(() => ChangeWebhookResult, {
    description: 'Changes an endpoint, turns it on or off; one that was paused goes on with what waits. Administrators only.',
  })
  @Rate('act')
  @Allow('administrator')
  async changeWebhook(@CurrentActor() actor: Actor, @Args('input') input: ChangeWebhookInput) {
    const outcome = await this.saving.change(actor, input);
    return isFailure(outcome) ? outcome : this.reader.byId(outcome.webhookId);
  }

  @Mutation(() => RotateWebhookSecretResult, {
    description: 'Gives an endpoint a new secret, told this once; the one before it signs too for a day. Administrators only.',
  })
  @Rate('act')
  @Allow('administrator')
  async rotateWebhookSecret(@CurrentActor() actor: Actor, @Args('input') { webhookId }: RotateWebhookSecretInput) {
    return this.withSecret(await this.rotating.execute(actor, webhookId));
  }

  @Mutation(() => RemoveWebhookResult, { description: 'Takes an endpoint away with all that was told to it. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async removeWebhook(@CurrentActor() actor: Actor, @Args('input') { webhookId }: RemoveWebhookInput): Promise<WebhookGone | Failure> {
    const outcome = await this.removing.execute(actor, webhookId);
    return isFailure(outcome) ? outcome : { webhookId };
  }

  @Mutation(() => TestWebhookResult, { description: 'Sends a message webhook.test to an endpoint that is on. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async testWebhook(@CurrentActor() actor: Actor, @Args('input') { webhookId }: TestWebhookInput) {
    const outcome = await this.testing.execute(actor, webhookId);
    return isFailure(outcome) ? outcome : this.reader.delivery(outcome.deliveryId);
  }

  @Mutation(() => ReplayWebhookDeliveryResult, { description: 'Sends one message again, under its id. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async replayWebhookDelivery(@CurrentActor() actor: Actor, @Args('input') { deliveryId }: ReplayWebhookDeliveryInput) {
    const outcome = await this.replaying.one(actor, deliveryId);
    return isFailure(outcome) ? outcome : this.reader.delivery(deliveryId);
  }

  @Mutation(() => ReplayWebhookDeliveriesResult, {
    description: 'Sends again what happened within a span of time, in order and under the same ids; the first 10,000. Administrators only.',
  })
  @Rate('act')
  @Allow('administrator')
  async replayWebhookDeliveries(
    @CurrentActor() actor: Actor,
    @Args('input') { webhookId, from, until }: ReplayWebhookDeliveriesInput,
  ): Promise<WebhookReplay | Failure> {
    const outcome = await this.replaying.span(actor, webhookId, from, until);
    return isFailure(outcome) ? outcome : { deliveries: outcome.deliveries };
  }

  private async withSecret(outcome: WebhookCreated | Failure): Promise<WebhookWithSecret | Failure> {
    if (isFailure(outcome)) return outcome;
    return { webhook: (await this.reader.byId(outcome.webhookId))!, secret: outcome.secret };
  }
}
