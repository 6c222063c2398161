import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { comeIn } from '#features/desk/doors.server.ts';

/** All pages of the administration are for administrators. */
export function comeInAsAdministrator(event: ServerLoadEvent): Promise<void> {
  return comeIn(event, { ability: 'SEE_AUDIT_LOG', need: 'administrator', message: m.web_administration_not_allowed() });
}
