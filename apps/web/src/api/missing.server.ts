import { error } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';

/** What never existed and what this reader may not see look the same. */
export function notFound(): never {
  error(404, m.web_frame_not_found_text());
}

/** Public once, in a space that this reader may see. Its author is led to what was decided about it. */
export function gone(reason: string = m.web_frame_gone_text(), decisionId?: string): never {
  error(410, reason, { code: 'GONE', ...(decisionId !== undefined && { decisionId }) });
}

/** Whether somebody may do what a page is for, as the API answers it. */
interface Permission {
  readonly allowed: boolean;
  readonly sentence: string;
  readonly missing: { readonly needs: readonly string[]; readonly reputation: number | null } | null;
}

/** Ends a page for an act that is not open to this reader, in the words of the API. Absent: it was not asked. */
export function unlessAllowed(permission: Permission | undefined): void {
  if (permission?.allowed !== false) return;
  notAllowed({ message: permission.sentence, needs: permission.missing?.needs ?? [], missingReputation: permission.missing?.reputation ?? null });
}

/** An act on something visible that is not open to this reader: says what would open it. */
export function notAllowed(refusal: { message: string; needs: readonly string[]; missingReputation?: number | null }): never {
  error(403, refusal.message, {
    code: 'NOT_ALLOWED',
    needs: refusal.needs,
    ...(refusal.missingReputation != null && { missingReputation: refusal.missingReputation }),
  });
}
