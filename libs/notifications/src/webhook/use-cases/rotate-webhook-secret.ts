import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, SecretBox, UnitOfWork } from '@kehila/platform';
import { newWebhookSecret, sealOfSecret } from '../signature';
import { lockEndpoint, rotateSecret } from '../webhook.sql';
import { WebhookSecretRotated } from '../webhook.events';
import type { WebhookCreated } from './save-webhook';

const day = 86_400_000;

/** A new secret, told once. For a day both sign, so that the other side can take its time. */
@Injectable()
export class RotateWebhookSecret {
  constructor(
    private readonly work: UnitOfWork,
    private readonly box: SecretBox,
  ) {}

  execute(actor: Actor, webhookId: string): Promise<WebhookCreated | Failure> {
    return this.work.run<WebhookCreated>({ act: 'rotateWebhookSecret', actor }, async (tx) => {
      if (!(await tx.row(lockEndpoint, [webhookId]))) return new NotFound(webhookId);
      const secret = newWebhookSecret();
      await tx.rows(rotateSecret, [webhookId, this.box.seal(sealOfSecret, secret), new Date(tx.now.getTime() + day)]);
      await tx.record(new WebhookSecretRotated({ webhookId, at: tx.now }));
      return { webhookId, secret };
    });
  }
}
