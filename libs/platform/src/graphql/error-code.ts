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
  FILE_MISSING = 'FILE_MISSING',
  FILE_TOO_LARGE = 'FILE_TOO_LARGE',
  FILE_NOT_AN_IMAGE = 'FILE_NOT_AN_IMAGE',
  FILE_ANIMATED = 'FILE_ANIMATED',
  FILE_TOO_MANY_PIXELS = 'FILE_TOO_MANY_PIXELS',
  HANDLE_TAKEN = 'HANDLE_TAKEN',
  HANDLE_CHANGED_LATELY = 'HANDLE_CHANGED_LATELY',
  WRONG_PASSWORD = 'WRONG_PASSWORD',
  SIGN_IN_AGAIN = 'SIGN_IN_AGAIN',
  EXPORT_UNDER_WAY = 'EXPORT_UNDER_WAY',
  ACCOUNT_NOT_IMPORTED = 'ACCOUNT_NOT_IMPORTED',
  ADDRESS_TAKEN = 'ADDRESS_TAKEN',
  SAME_ACCOUNT = 'SAME_ACCOUNT',
  ACCOUNT_HAS_ROLES = 'ACCOUNT_HAS_ROLES',
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
