import { Injectable, Optional } from '@nestjs/common';
import { Actor, type GraphqlContext, requestContext } from '@kehila/platform';
import { AccountDevices } from '../device/account-devices';
import type { OpenedSession } from '../session/sessions';
import { halfLastsSeconds } from '../sign-in/half/half-sign-in';
import { Invitations } from '../sign-in/invitations';
import { Cookies } from './cookies';

const sessionCookie = 'kehila';
const halfCookie = 'kehila-step';

/** What the browser keeps of a sign-in, and as whom the rest of the operation is asked. */
@Injectable()
export class SessionCookies {
  constructor(
    private readonly cookies: Cookies,
    private readonly devices: AccountDevices,
    @Optional() private readonly invitations?: Invitations,
  ) {}

  /** Somebody is in. */
  async enter(context: GraphqlContext, session: OpenedSession): Promise<void> {
    this.replace(context, session);
    if (this.halfOf(context) !== null) context.setCookies.push(this.cookies.forget(halfCookie));
    const device = await this.devices.remember(session.accountId, context.cookies);
    if (device) context.setCookies.push(device);
    if (session.isFirst) this.forgetInvitation(context);
  }

  /** An account has begun: whoever brought it here brings nobody else in this browser. */
  forgetInvitation(context: GraphqlContext): void {
    const forgotten = this.invitations?.forget(context.cookies);
    if (forgotten) context.setCookies.push(forgotten);
  }

  /** The same person goes on under a new session. */
  replace(context: GraphqlContext, session: OpenedSession): void {
    context.actor = session.actor;
    context.setCookies.push(this.cookies.set(sessionCookie, session.token, session.atMostSeconds));
  }

  leave(context: GraphqlContext): void {
    context.actor = Actor.anonymous(requestContext.language());
    context.setCookies.push(this.cookies.forget(sessionCookie));
  }

  /** The first step is done; the second has to come from the same browser. */
  waitForSecondStep(context: GraphqlContext, secret: string): void {
    context.setCookies.push(this.cookies.set(halfCookie, secret, halfLastsSeconds));
  }

  halfOf(context: GraphqlContext): string | null {
    return this.cookies.read(halfCookie, context.cookies);
  }
}
