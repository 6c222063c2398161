import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words =
  'router channel night cable line speed bill month plan number box remote sound picture light green red restart setting menu save permanent technician socket wall storm move address new old'.split(
    ' ',
  );

/** Writes a Stack Exchange dump of so many posts, a third of them questions; always the same one. */
export function writeDump(folder: string, posts: number): void {
  mkdirSync(folder, { recursive: true });
  const users = Math.ceil(posts / 10);
  const rows = (name: string, lines: string[]) =>
    writeFileSync(
      join(folder, `${name}.xml`),
      `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<${name.toLowerCase()}>\n${lines.join('\n')}\n</${name.toLowerCase()}>\n`,
    );
  rows(
    'Users',
    range(users, (n) => `  <row Id="${n}" Reputation="${1 + ((n * 37) % 900)}" CreationDate="2023-01-01T00:00:00.000" DisplayName="Member ${n}" />`),
  );
  rows('Posts', range(posts, post));
  rows(
    'Comments',
    range(
      posts,
      (n) => `  <row Id="${n}" PostId="${n}" Score="${n % 3}" Text="${sentence(n, 12)}" CreationDate="2024-02-01T00:00:00.000" UserId="${1 + (n % users)}" />`,
    ),
  );
  rows(
    'Votes',
    range(posts, (n) => `  <row Id="${n}" PostId="${n}" VoteTypeId="2" CreationDate="2024-02-01T00:00:00.000" />`),
  );
  rows(
    'Tags',
    words.map((word, n) => `  <row Id="${n + 1}" TagName="${word}" Count="1" />`),
  );
  rows('Badges', []);
  rows('PostLinks', []);

  function post(n: number): string {
    const isQuestion = n % 3 === 1;
    const body = `&lt;p&gt;${sentence(n, 60)}&lt;/p&gt;&lt;pre&gt;&lt;code&gt;line ${n}&lt;/code&gt;&lt;/pre&gt;&lt;p&gt;${sentence(n + 7, 40)}&lt;/p&gt;`;
    const common = `Id="${n}" CreationDate="2024-01-${String(1 + (n % 28)).padStart(2, '0')}T10:00:00.000" Score="1" Body="${body}" OwnerUserId="${1 + ((n * 13) % users)}" LastActivityDate="2024-02-01T00:00:00.000"`;
    if (!isQuestion) return `  <row PostTypeId="2" ParentId="${n - ((n + 2) % 3)}" ${common} />`;
    const accepted = n + 1 <= posts ? ` AcceptedAnswerId="${n + 1}"` : '';
    return `  <row PostTypeId="1"${accepted} Title="${sentence(n, 9)} ${n}" Tags="&lt;${words[n % words.length]}&gt;&lt;${words[(n * 7 + 1) % words.length]}&gt;" AnswerCount="2" ViewCount="${n % 500}" ${common} />`;
  }
}

function sentence(seed: number, length: number): string {
  return range(length, (n) => words[(seed * 31 + n * n * 7 + n) % words.length] ?? '').join(' ');
}

function range<Value>(count: number, of: (n: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => of(index + 1));
}
