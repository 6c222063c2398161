import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { auditDocument } from '#features/desk/audit/audit.graphql.ts';
import AuditTable from '#features/desk/audit/AuditTable.svelte';
import { comeIn } from '#features/desk/doors.server.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadAudit(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'SEE_AUDIT_LOG', need: 'administrator', message: m.web_desk_audit_not_allowed() });
  const { auditLog } = await ask(event, auditDocument, { after: event.url.searchParams.get('after') });
  return { isEmpty: auditLog.nodes.length === 0, table: still(event, AuditTable, { acts: auditLog.nodes }), pageInfo: auditLog.pageInfo };
}
