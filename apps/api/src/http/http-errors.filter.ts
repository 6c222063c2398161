import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BadInput, requestContext, translate } from '@kehila/platform';
import { isNotNow } from '../graphql/format-error';
import { refuse } from './forgery';
import { bodyLimit } from './server';

interface Thrown {
  readonly statusCode?: number;
  readonly code?: string;
  readonly getStatus?: () => number;
}

/** What is thrown outside GraphQL becomes an answer of the same shape; nothing of ours shows in it. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger('HTTP');

  catch(error: unknown, host: ArgumentsHost): unknown {
    // Within GraphQL the error goes on to formatError.
    if (host.getType<string>() === 'graphql') return error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return this.answer(error, reply);
  }

  private answer(error: unknown, reply: FastifyReply): unknown {
    const thrown = error as Thrown;
    const status = thrown.getStatus?.() ?? thrown.statusCode ?? 500;
    if (status === 413)
      return refuse(reply, 413, 'TOO_COMPLEX', translate('errors_too_complex', { what: 'bytes', limit: bodyLimit }), { what: 'bytes', limit: bodyLimit });
    if (status === 404) return refuse(reply, 404, 'NOT_FOUND', translate('errors_not_found'));
    if (status === 401) return refuse(reply, 401, 'UNAUTHENTICATED', translate('errors_unauthenticated'));
    if (status === 403) return refuse(reply, 403, 'FORBIDDEN', translate('errors_forbidden'));
    if (status === 429) return refuse(reply, 429, 'RATE_LIMITED', translate('errors_rate_limited'));
    if (error instanceof BadInput) return refuse(reply, 400, 'BAD_USER_INPUT', translate('errors_bad_user_input'));
    if (status >= 400 && status < 500) return refuse(reply, status, 'BAD_REQUEST', translate('errors_bad_user_input'));
    if (isNotNow(error)) return refuse(reply.header('retry-after', '2'), 503, 'UNAVAILABLE', translate('errors_unavailable'));
    this.logger.error(error);
    return refuse(reply, 500, 'INTERNAL', translate('errors_internal'), { requestId: requestContext.current()?.requestId ?? null });
  }
}
