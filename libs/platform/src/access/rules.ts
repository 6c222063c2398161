import { SetMetadata } from '@nestjs/common';
import type { Actor } from '../actor';

/** Who may use a root field at all; `session`: only somebody who has signed in, whatever a token may. What they may do to which object is the policy's to say. */
export type AccessRule = 'anyone' | 'signedIn' | 'session' | 'staff' | 'reviewer' | 'manager' | 'administrator';

export const ACCESS_RULE = 'kehila:access-rule';

/** Where @nestjs/graphql keeps what @Query, @Mutation and @Subscription said of a method. */
export const RESOLVER_TYPE = 'graphql:resolver_type';

/** The rule of a root field. A root field without one stops the boot. */
export const Allow = (rule: AccessRule): MethodDecorator => SetMetadata(ACCESS_RULE, rule);

const rules: Record<AccessRule, (actor: Actor) => boolean> = {
  anyone: () => true,
  signedIn: (actor) => !actor.isAnonymous,
  session: (actor) => actor.sessionId !== null,
  staff: (actor) => actor.isStaff,
  reviewer: (actor) => actor.isReviewer,
  manager: (actor) => actor.isManager,
  administrator: (actor) => actor.isAdministrator,
};

export function satisfies(actor: Actor, rule: AccessRule): boolean {
  return rules[rule](actor);
}
