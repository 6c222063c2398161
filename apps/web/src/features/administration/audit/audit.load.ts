import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { auditActorDocument, auditDocument } from '#features/administration/audit/audit.graphql.ts';
import AuditTable from '#features/administration/audit/AuditTable.svelte';
import { beginningOf } from '#features/administration/audit/day.ts';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';
import { still } from '#frame/still/still.server.ts';

const nobody = '0';

export async function loadAudit(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { searchParams } = event.url;
  const typed = (name: string): string => (searchParams.get(name) ?? '').trim().slice(0, 80);
  const chosen = { who: typed('who'), act: typed('act'), subject: typed('subject'), from: typed('from'), to: typed('to') };
  const actorId = chosen.who === '' ? null : await actorOf(event, chosen.who);
  const filter = {
    actorId,
    act: chosen.act || null,
    subject: chosen.subject || null,
    from: beginningOf(chosen.from),
    to: beginningOf(chosen.to, 1),
  };
  const isNobody = actorId === nobody;
  const { auditLog, auditedActs } = await ask(event, auditDocument, { filter: isNobody ? {} : filter, after: searchParams.get('after') });
  return {
    chosen,
    acts: auditedActs,
    isNobody,
    isEmpty: isNobody || auditLog.nodes.length === 0,
    table: still(event, AuditTable, { acts: auditLog.nodes }),
    pageInfo: isNobody ? { hasNextPage: false, endCursor: null } : auditLog.pageInfo,
    files: isNobody ? null : { csv: fileOf('csv', filter), jsonl: fileOf('jsonl', filter) },
  };
}

/** By the name in addresses, or by number for who has none any more. */
async function actorOf(event: ServerLoadEvent, who: string): Promise<string> {
  if (/^[1-9]\d{0,17}$/.test(who)) return who;
  const { account } = await ask(event, auditActorDocument, { handle: who.replace(/^@/, '').slice(0, 60) });
  return account?.id ?? nobody;
}

function fileOf(format: string, filter: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter)) if (value !== null) query.set(name, value);
  return `/exports/audit?${query.toString()}`;
}
