import * as m from '@kehila/messages/web';

/** What the way over a provider can end with, by the code in the address that leads back here. */
const sentences: Readonly<Record<string, () => string>> = {
  provider_unknown: m.errors_provider_unknown,
  provider_attempt_over: m.errors_provider_attempt_over,
  provider_cancelled: m.errors_provider_cancelled,
  provider_unreachable: m.errors_provider_unreachable,
  provider_answer_refused: m.errors_provider_answer_refused,
  provider_without_email: m.errors_provider_without_email,
  email_has_account: m.errors_email_has_account,
  signed_in_as_another: m.errors_signed_in_as_another,
  login_linked_elsewhere: m.errors_login_linked_elsewhere,
  account_shut: m.errors_account_shut,
  not_allowed: m.errors_unauthenticated,
  rate_limited: m.errors_rate_limited,
};

/** Null: nothing went wrong. A code that is not ours says nothing: anybody can write an address. */
export function refusalIn(address: URL): string | null {
  const code = address.searchParams.get('refused') ?? '';
  return Object.hasOwn(sentences, code) ? (sentences[code]?.() ?? null) : null;
}

/** Whether the person has to show again who they are. */
export function needsProof(address: URL): boolean {
  return address.searchParams.get('refused') === 'proof_needed';
}
