import { signIn } from '../api.ts';
import { seed } from '../community.ts';
import type { Kehila } from '../kehila.ts';
import { type Case, measure } from '../load.ts';
import type { Row } from '../table.ts';

const browser = { accept: 'text/html', 'accept-language': 'en', 'accept-encoding': 'identity' };

/** HTML pages, against the same bytes served from memory. */
export async function page(kehila: Kehila): Promise<Row[]> {
  const { longThread, emailOf, password } = await seed(kehila);
  const answer = await fetch(`${kehila.url}/en/q/${longThread}`, { headers: browser, redirect: 'manual' });
  const thread = new URL(answer.headers.get('location') ?? `/en/q/${longThread}`, kehila.url).pathname;
  const list = '/en/questions';
  const signedIn = { ...browser, cookie: await signIn(kehila, emailOf(1), password) };
  const cases: Case[] = [
    rendered({ name: 'list page, anonymous', path: list, headers: browser }),
    rendered({ name: 'thread page of 30 answers, anonymous', path: thread, headers: browser }),
    { name: 'list page, anonymous, many at once', path: list, headers: browser },
    { name: 'thread page of 30 answers, anonymous, many at once', path: thread, headers: browser },
    { name: 'thread page of 30 answers, signed in', path: thread, headers: signedIn },
  ];
  const rows: Row[] = [];
  for (const one of cases) rows.push(await measure(kehila, one, { floor: 'bytes' }));
  return rows;
}

/** Each request at an address of its own, so that none is given the page of another. */
function rendered(one: Case): Case {
  let turn = 0;
  return { ...one, name: `${one.name}, rendered`, next: () => ({ path: `${one.path}?turn=${turn++}` }) };
}
