import { htmlToText } from './html-to-text';

describe('HTML as plain text', () => {
  it.each([
    ['<p>Hi, I am <b>Ada</b>.</p>\r\n<p>I do things like</p>\r\n<ul>\r\n<li>one</li>\r\n<li>two</li>\r\n</ul>', 'Hi, I am Ada.\nI do things like\none\ntwo'],
    ['Line<br>break', 'Line\nbreak'],
    ['Q&amp;A &lt;b&gt; &quot;x&quot; &#39;y&#39; &#x5E9;&nbsp;&unknown;', 'Q&A <b> "x" \'y\' ש &unknown;'],
    ['&#0;&#xD800;&#1114112;', ''],
    ['&amp;lt;', '&lt;'],
    ['', ''],
  ])('reads %p', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});
