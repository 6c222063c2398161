import { signIn } from '../api.ts';
import { seed } from '../community.ts';
import type { Kehila } from '../kehila.ts';
import { type Case, measure } from '../load.ts';
import type { Row } from '../table.ts';

const browser = { accept: 'text/html', 'accept-language': 'en', 'accept-encoding': 'identity' };
/** A cookie of one's own keeps a page from being shared: it is rendered for each request. */
const alone = { ...browser, cookie: 'reader=1' };

/** HTML pages, against the same bytes served from memory. */
export async function page(kehila: Kehila): Promise<Row[]> {
  const { longThread, emailOf, password } = await seed(kehila);
  const answer = await fetch(`${kehila.url}/en/q/${longThread}`, { headers: browser, redirect: 'manual' });
  const thread = new URL(answer.headers.get('location') ?? `/en/q/${longThread}`, kehila.url).pathname;
  const list = '/en/questions';
  const signedIn = { ...browser, cookie: await signIn(kehila, emailOf(1), password) };
  const cases: Case[] = [
    { name: 'list page, anonymous, rendered each time', path: list, headers: alone },
    { name: 'thread page of 30 answers, anonymous, rendered each time', path: thread, headers: alone },
    { name: 'list page, anonymous, shared by many', path: list, headers: browser },
    { name: 'thread page of 30 answers, anonymous, shared by many', path: thread, headers: browser },
    { name: 'list page, signed in', path: list, headers: signedIn },
    { name: 'thread page of 30 answers, signed in', path: thread, headers: signedIn },
  ];
  const rows: Row[] = [];
  for (const one of cases) rows.push(await measure(kehila, one, { floor: 'bytes' }));
  return rows;
}
