export interface FeedEntry {
  /** Never changes, whatever becomes of title and address. */
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly author: string;
  readonly published: string;
  readonly updated: string;
  readonly language: string;
  readonly html: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Of the feed itself, and of the page that it follows. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

const never = '1970-01-01T00:00:00.000Z';

/** RFC 4287. */
export function atom({ id, title, language, self, page, entries }: AtomFeed): string {
  const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), never);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">
<id>${escaped(id)}</id>
<title>${escaped(title)}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<link rel="alternate" type="text/html" href="${escaped(page)}"/>
${entries.map(entryOf).join('')}</feed>
`;
}

function entryOf({ id, title, address, author, published, updated, language, html }: FeedEntry): string {
  return `<entry>
<id>${escaped(id)}</id>
<title>${escaped(title)}</title>
<link rel="alternate" type="text/html" href="${escaped(address)}"/>
<author><name>${escaped(author)}</name></author>
<published>${escaped(published)}</published>
<updated>${escaped(updated)}</updated>
<content type="html" xml:lang="${escaped(language)}">${escaped(html)}</content>
</entry>
`;
}

// What XML 1.0 has no place for: control characters, halves of pairs, and two that are none.
const notXml = /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escaped(text: string): string {
  return text.replace(notXml, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
