import { Logger } from '@nestjs/common';
import { AuthorizationResponseError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { ErrorCode, Refused } from '@kehila/platform';
import { OutOfReach } from './provider-fetch';

const logger = new Logger('SingleSignOn');

/** What went wrong with a provider, from the outside in. */
export type Trouble =
  'timeout' | 'unreachable' | 'outOfReach' | 'refusedClient' | 'refusedCode' | 'cancelled' | 'badStatus' | 'notDescribed' | 'otherIssuer' | 'badAnswer';

export interface ProviderTrouble {
  readonly trouble: Trouble;
  /** A host, a status or a code: never a secret, never what a person typed. */
  readonly detail: string;
}

/** Tells apart what an administrator can do something about. */
export function troubleIn(error: unknown): ProviderTrouble {
  const chain = causesOf(error);
  const outside = chain.find((one): one is OutOfReach => one instanceof OutOfReach);
  if (outside) return { trouble: 'outOfReach', detail: outside.host };
  const refused = chain.find((one): one is ResponseBodyError => one instanceof ResponseBodyError);
  if (refused)
    return {
      trouble: refused.error === 'invalid_client' || refused.error === 'unauthorized_client' ? 'refusedClient' : 'refusedCode',
      detail: plain(refused.error),
    };
  if (chain.some((one) => one instanceof WWWAuthenticateChallengeError)) return { trouble: 'refusedClient', detail: '401' };
  const answer = chain.find((one): one is AuthorizationResponseError => one instanceof AuthorizationResponseError);
  if (answer) return { trouble: answer.error === 'access_denied' ? 'cancelled' : 'refusedCode', detail: plain(answer.error) };
  if (chain.some(isTimeout)) return { trouble: 'timeout', detail: '' };
  const network = chain.map(codeOf).find((code) => /^(E[A-Z]+|CERT_|UNABLE_|DEPTH_|SELF_SIGNED|ERR_TLS|HPE_)/.test(code));
  if (network) return { trouble: 'unreachable', detail: network };
  return { trouble: kindOf(chain), detail: plain(messageOf(chain.at(-1))) };
}

/** The same for the person who only wants to get in. */
export function refusalOf(error: unknown, providerKey: string): Refused {
  const { trouble, detail } = troubleIn(error);
  if (trouble === 'cancelled') return new Refused(ErrorCode.PROVIDER_CANCELLED);
  logger.warn(`sign-in by ${providerKey} failed: ${trouble} ${detail}`);
  return new Refused(
    trouble === 'timeout' || trouble === 'unreachable' || trouble === 'badStatus' ? ErrorCode.PROVIDER_UNREACHABLE : ErrorCode.PROVIDER_ANSWER_REFUSED,
  );
}

function kindOf(chain: readonly unknown[]): Trouble {
  const codes = chain.map(codeOf);
  if (codes.includes('OAUTH_RESPONSE_IS_NOT_CONFORM')) return 'badStatus';
  if (codes.includes('OAUTH_RESPONSE_IS_NOT_JSON') || codes.includes('OAUTH_PARSE_ERROR')) return 'notDescribed';
  if (codes.includes('OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED')) return 'otherIssuer';
  return 'badAnswer';
}

function causesOf(error: unknown): unknown[] {
  const chain = [error];
  for (let one = causeOf(error); one !== undefined && chain.length < 8; one = causeOf(one)) chain.push(one);
  return chain;
}

function causeOf(error: unknown): unknown {
  const cause = (error as { cause?: unknown } | null)?.cause;
  return typeof cause === 'object' && cause !== null && 'message' in cause ? cause : undefined;
}

function isTimeout(one: unknown): boolean {
  const name = (one as { name?: unknown } | null)?.name;
  return codeOf(one) === 'OAUTH_TIMEOUT' || codeOf(one) === 'OAUTH_ABORT' || name === 'TimeoutError' || name === 'AbortError';
}

function messageOf(one: unknown): string {
  const message = (one as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : '';
}

function codeOf(one: unknown): string {
  const code = (one as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Written by somebody else: short, and letters only. */
function plain(text: string): string {
  return text.replace(/[^\w .:/-]/g, ' ').slice(0, 120);
}
