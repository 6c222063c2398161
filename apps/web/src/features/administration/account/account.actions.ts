import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import {
  grantRoleDocument,
  liftSanctionDocument,
  lookAtEmailDocument,
  revokeRoleDocument,
  sanctionAccountDocument,
  setAbilityDocument,
  setSegmentsDocument,
  signOutAccountDocument,
} from '#features/administration/account/account.graphql.ts';
import { roles } from '#features/administration/accounts/chosen.ts';
import type { Ability } from '#features/administration/ability.ts';

const day = 86_400_000;

/** How long it lasts, in days; nothing: until somebody ends it. */
function untilOf(fields: Fields): string | null {
  const days = fields.integer('days');
  return days > 0 ? new Date(Date.now() + days * day).toISOString() : null;
}

const accountId = (fields: Fields) => fields.text('accountId');
const again = (_success: unknown, _fields: Fields, { url }: RequestEvent): never => redirect(303, url.pathname);

export const sanction = asForm({
  name: 'sanction',
  document: sanctionAccountDocument,
  variables: (fields) => {
    const kind = fields.choice('kind', ['WARN', 'SILENCE', 'SUSPEND']);
    const until = kind === 'WARN' ? null : untilOf(fields);
    return { input: { accountId: accountId(fields), kind, reason: fields.text('reason'), until, idempotencyKey: fields.optional('idempotencyKey') } };
  },
  done: again,
});

export const lift = asForm({
  name: 'lift',
  document: liftSanctionDocument,
  variables: (fields) => ({ input: { sanctionId: fields.text('about') } }),
  done: again,
});

export const grant = asForm({
  name: 'grant',
  document: grantRoleDocument,
  variables: (fields) => ({ input: { accountId: accountId(fields), role: fields.choice('role', roles), spaceId: fields.optional('spaceId') } }),
  done: again,
});

export const revoke = asForm({
  name: 'revoke',
  document: revokeRoleDocument,
  variables: (fields) => ({ input: { accountId: accountId(fields), role: fields.choice('role', roles), spaceId: fields.optional('spaceId') } }),
  done: again,
});

export const setAbility = asForm({
  name: 'setAbility',
  document: setAbilityDocument,
  variables: (fields) => {
    const effect = fields.choice('effect', ['GRANT', 'WITHHOLD', 'DEFAULT']);
    return {
      input: {
        accountId: accountId(fields),
        ability: fields.text('ability') as Ability,
        spaceId: fields.optional('spaceId'),
        effect,
        reason: fields.text('reason'),
        until: effect === 'DEFAULT' ? null : untilOf(fields),
      },
    };
  },
  done: again,
});

export const setSegments = asForm({
  name: 'setSegments',
  document: setSegmentsDocument,
  variables: (fields) => ({ input: { accountId: accountId(fields), segmentIds: fields.names('segment-') } }),
  done: again,
});

/** The address stands on this one answer only: the page itself never holds it. */
export const lookAtEmail = asForm({
  name: 'lookAtEmail',
  document: lookAtEmailDocument,
  variables: (fields) => ({ input: { accountId: accountId(fields) } }),
  done: ({ email }) => ({ email }),
});

export const signOut = asForm({
  name: 'signOut',
  document: signOutAccountDocument,
  variables: (fields) => ({ input: { accountId: accountId(fields) } }),
  done: again,
});
