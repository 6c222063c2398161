import type { ExportedArticle } from '@kehila/knowledge';
import { articlePath } from './article-path';
import { markdownFile } from './markdown-file';
import { articlePage, indexPage } from './site';

const origin = 'https://community.example';

const article = (fields: Partial<ExportedArticle> = {}): ExportedArticle => ({
  id: '12',
  title: 'Why is it slow?',
  slug: 'why-is-it-slow',
  externalKey: null,
  space: { slug: 'wifi', name: 'Wi-Fi' },
  section: 'First steps',
  kind: 'answer',
  language: 'en',
  state: 'published',
  standing: 'official',
  audience: 'public',
  segments: [],
  authors: ['Dana Levi', 'Avi'],
  publishedAt: new Date('2026-01-02T03:04:05Z'),
  updatedAt: new Date('2026-02-03T00:00:00Z'),
  reviewedAt: null,
  nextReviewAt: null,
  outdatedNote: null,
  questionId: '7',
  attachments: [],
  markdown: 'Turn it **off**.',
  html: '<p>Turn it <strong>off</strong>.</p>',
  contentHash: 'abc',
  ...fields,
});

describe('an article as a Markdown file', () => {
  it('carries what is known about it before its text, and leaves out what is not', () => {
    expect(markdownFile(article(), origin)).toBe(`---
id: "12"
title: "Why is it slow?"
slug: "why-is-it-slow"
space: "wifi"
section: "First steps"
kind: "answer"
language: "en"
state: "published"
standing: "official"
audience: "public"
authors: ["Dana Levi","Avi"]
published_at: "2026-01-02T03:04:05.000Z"
updated_at: "2026-02-03T00:00:00.000Z"
source: "https://community.example/q/7"
content_hash: "abc"
---

Turn it **off**.
`);
  });

  it('keeps a title that looks like the end of it in one line', () => {
    const [, head] = markdownFile(article({ title: 'a"\n---\nid: "1" # \\' }), origin).split('---\n');
    expect(head?.split('\n')[1]).toBe(String.raw`title: "a\"\n---\nid: \"1\" # \\"`);
  });

  it('names its files, which lie beside it, by relative paths', () => {
    const file = markdownFile(article({ attachments: [{ name: 'מחירון "1".pdf', hash: 'a' }] }), origin);
    expect(file).toContain('attachments: ' + JSON.stringify(['12-why-is-it-slow.files/מחירון "1".pdf']) + '\n');
  });

  it('lies in the folder of its space, under a name that every file system takes', () => {
    expect(articlePath(article())).toBe('wifi/12-why-is-it-slow');
    expect(articlePath(article({ slug: '' }))).toBe('wifi/12');
    expect(articlePath(article({ slug: 'א'.repeat(120) }))).toBe('wifi/12');
  });
});

describe('an article as a page of a site without a server', () => {
  const paths = new Map([
    ['12', 'wifi/12-why-is-it-slow'],
    ['13', 'cables/13-כבל'],
  ]);
  const shown = (fields: Partial<ExportedArticle>) => articlePage(article(fields), paths, origin, 'en');

  it('says who stands behind it and who wrote it, in the language and direction of its text', () => {
    expect(shown({})).toContain('<html lang="en" dir="ltr">');
    expect(shown({})).toContain('By Dana Levi and Avi. Last changed February 3, 2026.');
    const hebrew = shown({ language: 'he', standing: 'community' });
    expect(hebrew).toContain('<html lang="he" dir="rtl">');
    expect(hebrew).toContain('מאת הקהילה, לא נבדק');
    expect(hebrew).toContain('מאת Dana Levi ו-Avi');
  });

  it('says that it is outdated, and why', () => {
    expect(shown({ outdatedNote: 'Since <version 2>' })).toContain('<p class="outdated">Outdated: Since &lt;version 2&gt;</p>');
  });

  it('leads to other exported articles by their files, and to everything else in the community', () => {
    const html =
      '<a href="/">0</a><a href="/a/13/history">8</a><a href="/a/13/old-name#steps">1</a><a href="/en/a/13">2</a><a href="/a/99/x">3</a><a href="/q/7">4</a><a href="https://a.example/">5</a><a href="//b.example/">6</a><img src="/files/1">';
    const page = shown({ html });
    for (const link of [
      'href="https://community.example/">0',
      'href="https://community.example/a/13/history">8',
      'href="../cables/13-%D7%9B%D7%91%D7%9C.html#steps">1',
      'href="../cables/13-%D7%9B%D7%91%D7%9C.html">2',
      'href="https://community.example/a/99/x">3',
      'href="https://community.example/q/7">4',
      'href="https://a.example/">5',
      'href="//b.example/">6',
      'src="https://community.example/files/1"',
    ])
      expect(page).toContain(link);
  });

  it('leads to its files beside it, whatever signs are in their names', () => {
    expect(shown({})).not.toContain('Files');
    expect(shown({ attachments: [{ name: 'a#1 & <b>.pdf', hash: 'a' }] })).toContain(
      '<li><a href="12-why-is-it-slow.files/a%231%20%26%20%3Cb%3E.pdf" download><bdi>a#1 &amp; &lt;b&gt;.pdf</bdi></a></li>',
    );
  });

  it('lets no script run and shows markup in a title as it stands', () => {
    const page = shown({ title: '<script>alert(1)</script>' });
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain(`content="default-src 'none'; style-src 'self'; img-src https: data: https://community.example"`);
  });

  it('is listed under its space', () => {
    const page = indexPage(
      [article(), article({ id: '13', slug: 'כבל', title: 'כבל & שקע', language: 'he', space: { slug: 'cables', name: 'Cables' } })],
      origin,
      'en',
    );
    expect(page.indexOf('<h2>Cables</h2>')).toBeLessThan(page.indexOf('<h2>Wi-Fi</h2>'));
    expect(page).toContain('<a href="cables/13-%D7%9B%D7%91%D7%9C.html" lang="he" dir="rtl">כבל &amp; שקע</a>');
  });
});
