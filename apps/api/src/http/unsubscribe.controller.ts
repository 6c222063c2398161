import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StopMails } from '@kehila/accounts';
import { Actor, isFailure, RateLimiter, translate } from '@kehila/platform';
import { callerOf, localeOf } from '../graphql/context';
import { refuse } from './forgery';

/** Where the button of a mail program ends mails (RFC 8058): one POST, from anywhere, without a session. What it may do stands in the signed link. */
@Controller('mail/unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly stops: StopMails,
    private readonly limiter: RateLimiter,
  ) {}

  @Post(':token')
  async stop(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { ip } = callerOf(request);
    const wait = await this.limiter.refusal('act', { address: ip, accountId: null, target: null, device: null, isStaff: false });
    if (wait !== undefined) return refuse(reply.header('retry-after', String(wait)), 429, 'RATE_LIMITED', translate('errors_rate_limited'));
    const outcome = await this.stops.execute(Actor.anonymous(localeOf(request.headers['accept-language'])), { token, all: false });
    if (isFailure(outcome)) return refuse(reply, 404, outcome.code, outcome.message);
    return reply.code(200).type('text/plain; charset=utf-8').send('OK');
  }

  /** Somebody opened the address: nothing ends before they say so on the page. Programs that look through mails open every link. */
  @Get(':token')
  open(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    return reply.redirect(`/${localeOf(request.headers['accept-language'])}/unsubscribe/${encodeURIComponent(token)}`, 303);
  }
}
