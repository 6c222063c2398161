import { graphql, type ResultOf } from '@kehila/contracts';

export const managedWebhook = graphql(`
  fragment ManagedWebhook on Webhook {
    id
    address
    events
    state
    version
    previousSecretUntil
    takenAt
    waiting
  }
`);

export const webhookDelivery = graphql(`
  fragment WebhookDeliveryRow on WebhookDelivery {
    id
    messageId
    event
    body
    at
    state
    attempts
    nextAttemptAt
    status
    milliseconds
    reply
    trouble
  }
`);

export const webhooksDocument = graphql(
  `
    query Webhooks {
      webhooks {
        ...ManagedWebhook
      }
    }
  `,
  [managedWebhook],
);

export const webhookDocument = graphql(
  `
    query Webhook($id: ID!, $state: WebhookDeliveryState, $after: String) {
      webhook(id: $id) {
        ...ManagedWebhook
      }
      webhookDeliveries(webhookId: $id, state: $state, after: $after) {
        nodes {
          ...WebhookDeliveryRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [managedWebhook, webhookDelivery],
);

export const createWebhookDocument = graphql(`
  mutation CreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      __typename
      ... on WebhookWithSecret {
        webhook {
          id
        }
        secret
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const changeWebhookDocument = graphql(`
  mutation ChangeWebhook($input: ChangeWebhookInput!) {
    changeWebhook(input: $input) {
      __typename
      ... on Webhook {
        id
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const rotateWebhookSecretDocument = graphql(`
  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) {
      __typename
      ... on WebhookWithSecret {
        secret
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const removeWebhookDocument = graphql(`
  mutation RemoveWebhook($input: RemoveWebhookInput!) {
    removeWebhook(input: $input) {
      __typename
      ... on WebhookGone {
        webhookId
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const testWebhookDocument = graphql(`
  mutation TestWebhook($input: TestWebhookInput!) {
    testWebhook(input: $input) {
      __typename
      ... on WebhookDelivery {
        id
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const replayWebhookDeliveryDocument = graphql(`
  mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {
    replayWebhookDelivery(input: $input) {
      __typename
      ... on WebhookDelivery {
        id
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const replayWebhookDeliveriesDocument = graphql(`
  mutation ReplayWebhookDeliveries($input: ReplayWebhookDeliveriesInput!) {
    replayWebhookDeliveries(input: $input) {
      __typename
      ... on WebhookReplay {
        deliveries
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type ManagedWebhook = ResultOf<typeof managedWebhook>;
export type WebhookDelivery = ResultOf<typeof webhookDelivery>;
