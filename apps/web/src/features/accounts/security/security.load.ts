import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { graphql } from '@kehila/contracts';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { securityDocument } from '#features/accounts/security/security.graphql.ts';
import { confirmFor } from '#frame/next.ts';

const proofDocument = graphql(`
  query Proof {
    security {
      provenUntil
      secondFactorRequired
    }
  }
`);

/** What was done on the page that led here. */
const doneSentences: Readonly<Record<string, () => string>> = {
  password: m.web_security_password_changed,
  email: m.web_security_email_sent,
  factor: m.web_security_factor_added,
  renamed: m.web_security_passkey_renamed,
};

export async function loadSecurity(event: ServerLoadEvent) {
  const { security } = await ask(event, securityDocument, {});
  return { security, said: doneSentences[event.url.searchParams.get('done') ?? '']?.() };
}

/** For pages where somebody changes how they sign in: first they show again who they are. */
export async function loadProven(event: ServerLoadEvent): Promise<{ required: boolean }> {
  const { security } = await ask(event, proofDocument, {});
  if (!security.provenUntil) redirect(303, confirmFor(event.locals.language, event.url));
  return { required: security.secondFactorRequired };
}
