import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountDevices, Attempts, BeginSingleSignOn, callbackPath, Cookies, FinishSingleSignOn, type Purpose } from '@kehila/accounts';
import { Authenticator, type Failure, type GraphqlContext, isFailure, type Locale, RateLimiter } from '@kehila/platform';
import { contextFromHttp, localeOf } from '../graphql/context';
import { goingOnPage } from './going-on-page';
import { Origins } from './origins';

const sessionCookie = 'kehila';

/** What the form of a page sends. Whatever is not as a form of ours writes it counts as absent. */
interface StartForm {
  readonly purpose?: unknown;
  readonly language?: unknown;
  readonly next?: unknown;
}

/** Where browsers leave for a provider, and where it sends them back to. */
@Controller('auth/oidc/:provider')
export class SingleSignOnController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly origins: Origins,
    private readonly limiter: RateLimiter,
    private readonly begins: BeginSingleSignOn,
    private readonly finishes: FinishSingleSignOn,
    private readonly attempts: Attempts,
    private readonly devices: AccountDevices,
    private readonly cookies: Cookies,
  ) {}

  /** From a form of ours: on to the provider. */
  @Post('start')
  async start(@Param('provider') provider: string, @Body() body: StartForm | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const context = await this.contextOf(request, reply);
    const purpose: Purpose = body?.purpose === 'link' ? 'link' : 'signIn';
    const language: Locale = body?.language === 'he' || body?.language === 'en' ? body.language : localeOf(request.headers['accept-language']);
    const caller = { address: context.ip, accountId: context.actor.accountId, target: null, device: null, isStaff: context.actor.isStaff };
    const wait = await this.limiter.refusal('signIn', caller);
    if (wait !== undefined) return this.sendBack(reply.header('retry-after', String(wait)), { purpose, language }, 'RATE_LIMITED');

    const callback = `${this.originOf(request)}${callbackPath(encodeURIComponent(provider))}`;
    const begun = await this.begins.execute(context.actor, { provider, purpose, language, next: body?.next, callback });
    if (isFailure(begun)) return this.sendBack(reply, { purpose, language }, begun.code);
    context.setCookies.push(this.attempts.keep(begun.attempt));
    return goOn(request, reply, begun.goTo, begun.providerName, language);
  }

  /** From the provider: signs in, or links the login, and goes on to where the person wanted to. */
  @Get('callback')
  async callback(@Param('provider') provider: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const context = await this.contextOf(request, reply);
    const { actor, cookies, userAgent } = context;
    const address = new URL(request.url, this.originOf(request));
    const { attempt, outcome } = await this.finishes.execute({ actor, cookies, userAgent, provider, address });
    if (attempt) context.setCookies.push(this.attempts.forget());
    if (isFailure(outcome)) return this.refuse(request, reply, attempt, outcome);
    if (outcome) {
      context.setCookies.push(this.cookies.set(sessionCookie, outcome.token, outcome.atMostSeconds));
      const device = await this.devices.remember(outcome.accountId, context.cookies);
      if (device) context.setCookies.push(device);
    }
    return reply.redirect(attempt!.next, 303);
  }

  private async contextOf(request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> {
    return contextFromHttp(this.authenticator)(request, reply);
  }

  private originOf(request: FastifyRequest): string {
    return this.origins.of(request.headers.host).origin;
  }

  private refuse(request: FastifyRequest, reply: FastifyReply, attempt: { purpose: Purpose; language: Locale } | undefined, { code }: Failure) {
    return this.sendBack(reply, attempt ?? { purpose: 'signIn', language: localeOf(request.headers['accept-language']) }, code);
  }

  /** Back to our own page, which says what happened: the code only, never what anybody else wrote. */
  private sendBack(reply: FastifyReply, { purpose, language }: { purpose: Purpose; language: Locale }, code: string) {
    return reply.redirect(`/${language}/${purpose === 'link' ? 'me/logins' : 'sign-in'}?refused=${code.toLowerCase()}`, 303);
  }
}

/**
 * A page that lets its forms lead to us alone (form-action) is held to that by some browsers wherever our answer leads on to. So a browser
 * gets a page that goes on by itself, and everybody else the plain answer.
 */
function goOn(request: FastifyRequest, reply: FastifyReply, goTo: URL, name: string, language: Locale) {
  if (request.headers['sec-fetch-mode'] !== 'navigate') return reply.redirect(goTo.href, 303);
  return reply
    .code(200)
    .type('text/html; charset=utf-8')
    .send(goingOnPage(goTo, name, language));
}
