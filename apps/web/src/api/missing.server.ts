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

/** An act on something visible that is not open to this reader: says what would open it. */
export function notAllowed(refusal: { message: string; needs: readonly string[]; missingReputation?: number | null }): never {
  error(403, refusal.message, {
    code: 'NOT_ALLOWED',
    needs: refusal.needs,
    ...(refusal.missingReputation != null && { missingReputation: refusal.missingReputation }),
  });
}
