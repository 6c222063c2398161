import { DomainEvent, type Fields } from '@kehila/platform';

abstract class EndpointEvent extends DomainEvent {
  readonly webhookId: string;

  override get aggregate(): string {
    return `webhook:${this.webhookId}`;
  }
}

/** An endpoint is there, or has another address or other events, or was turned on or off. */
export class WebhookSaved extends EndpointEvent {
  readonly version: number;

  constructor(fields: Fields<WebhookSaved>) {
    super(fields);
  }
}

/** It signs with a new secret; the one before it goes on for a day. */
export class WebhookSecretRotated extends EndpointEvent {
  constructor(fields: Fields<WebhookSecretRotated>) {
    super(fields);
  }
}

export class WebhookRemoved extends EndpointEvent {
  constructor(fields: Fields<WebhookRemoved>) {
    super(fields);
  }
}

/** Something is sent to try it. */
export class WebhookTested extends EndpointEvent {
  readonly deliveryId: string;

  constructor(fields: Fields<WebhookTested>) {
    super(fields);
  }
}

/** What was told before is told again. */
export class WebhookReplayed extends EndpointEvent {
  readonly deliveries: number;

  constructor(fields: Fields<WebhookReplayed>) {
    super(fields);
  }
}
