import { Module } from '@nestjs/common';
import { WebhookResolver } from './graphql/webhook.resolver';
import { TellWebhooks } from './listeners/tell-webhooks.listener';
import { PauseWebhook } from './pause-webhook';
import { RemoveWebhook } from './use-cases/remove-webhook';
import { ReplayDeliveries } from './use-cases/replay-deliveries';
import { RotateWebhookSecret } from './use-cases/rotate-webhook-secret';
import { SaveWebhook } from './use-cases/save-webhook';
import { TestWebhook } from './use-cases/test-webhook';
import { WebhookAddress } from './webhook-address';
import { WebhookMessages } from './webhook-messages';
import { WebhookReader } from './webhook.reader';
import { WebhookSender } from './webhook-sender';

const useCases = [SaveWebhook, RotateWebhookSecret, RemoveWebhook, TestWebhook, ReplayDeliveries];

/** Other systems are told what happens, by signed requests to addresses that administrators name. */
@Module({
  providers: [WebhookAddress, WebhookMessages, WebhookReader, WebhookSender, WebhookResolver, PauseWebhook, TellWebhooks, ...useCases],
  exports: [WebhookMessages, WebhookSender],
})
export class WebhookModule {}
