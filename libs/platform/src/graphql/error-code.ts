import { registerEnumType } from '@nestjs/graphql';
import { message } from '@kehila/messages';

/** Codes of expected failures: stable for ever, in no language. The sentence of each stands in the message files as `errors_<code>`. */
export enum ErrorCode {
  NOT_FOUND = 'NOT_FOUND',
  NOT_ALLOWED = 'NOT_ALLOWED',
  NOT_VERIFIED = 'NOT_VERIFIED',
  INVALID_CREDENTIALS = 'INVALID_CREDENTIALS',
  TOKEN_INVALID = 'TOKEN_INVALID',
  PASSWORD_TOO_COMMON = 'PASSWORD_TOO_COMMON',
  PROVIDER_UNKNOWN = 'PROVIDER_UNKNOWN',
  PROVIDER_ATTEMPT_OVER = 'PROVIDER_ATTEMPT_OVER',
  PROVIDER_CANCELLED = 'PROVIDER_CANCELLED',
  PROVIDER_UNREACHABLE = 'PROVIDER_UNREACHABLE',
  PROVIDER_ANSWER_REFUSED = 'PROVIDER_ANSWER_REFUSED',
  PROVIDER_WITHOUT_EMAIL = 'PROVIDER_WITHOUT_EMAIL',
  PROVIDER_LIMIT_REACHED = 'PROVIDER_LIMIT_REACHED',
  EMAIL_HAS_ACCOUNT = 'EMAIL_HAS_ACCOUNT',
  SIGNED_IN_AS_ANOTHER = 'SIGNED_IN_AS_ANOTHER',
  LOGIN_LINKED_ELSEWHERE = 'LOGIN_LINKED_ELSEWHERE',
  LAST_WAY_TO_SIGN_IN = 'LAST_WAY_TO_SIGN_IN',
  SIGN_IN_AGAIN = 'SIGN_IN_AGAIN',
  ACCOUNT_SHUT = 'ACCOUNT_SHUT',
  QUESTION_CLOSED = 'QUESTION_CLOSED',
  QUESTION_LOCKED = 'QUESTION_LOCKED',
  ALREADY_ACCEPTED = 'ALREADY_ACCEPTED',
  NOT_ACCEPTED = 'NOT_ACCEPTED',
  ACCEPTANCE_LIMIT_REACHED = 'ACCEPTANCE_LIMIT_REACHED',
  OWN_CONTENT = 'OWN_CONTENT',
  VOTE_LIMIT_REACHED = 'VOTE_LIMIT_REACHED',
  NOT_VOTED = 'NOT_VOTED',
  NEWCOMER_LIMIT_REACHED = 'NEWCOMER_LIMIT_REACHED',
  NEWCOMER_LINKS = 'NEWCOMER_LINKS',
  STATE_REFUSED = 'STATE_REFUSED',
  ALREADY_NOMINATED = 'ALREADY_NOMINATED',
  ANSWER_NOT_ACCEPTED = 'ANSWER_NOT_ACCEPTED',
  REVISION_CHANGED = 'REVISION_CHANGED',
  OWN_REVISION = 'OWN_REVISION',
  ALREADY_RATED = 'ALREADY_RATED',
  REASON_REQUIRED = 'REASON_REQUIRED',
  TEXT_MISSING = 'TEXT_MISSING',
}

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'Codes of expected failures: stable, in no language.',
  valuesMap: Object.fromEntries(Object.values(ErrorCode).map((code) => [code, { description: sentenceOf(code) }])),
});

/** A code is described by the sentence that a person reads. */
function sentenceOf(code: ErrorCode): string {
  const key: string = `errors_${code.toLowerCase()}`;
  return message(key, { limit: '…' }, 'en');
}
