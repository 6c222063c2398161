import { ownTime } from '../../text/own-time.factory';
import { discourseMarkdown } from './discourse-markdown';

const markdown = (raw: string) => discourseMarkdown(raw).markdown;

describe('a text of Discourse as Markdown', () => {
  it.each([
    ['plain Markdown as it is', '# Title\n\n* one\n  * two\n\n`a[i]` **b**', '# Title\n\n* one\n  * two\n\n`a[i]` **b**'],
    [
      'a quotation with its name',
      '[quote="dana, post:3, topic:12, full:true"]\nTurn it off.\n[/quote]\n\nDid so.',
      '> **dana:**\n> \n> Turn it off.\n\n\nDid so.',
    ],
    ['a quotation in one line', '[quote=dana]Turn it off.[/quote] Did so.', '> **dana:**\n> \n> Turn it off.\n\n Did so.'],
    ['a name that looks like marks', '[quote="**x**"]\na\n[/quote]', '> **\\*\\*x\\*\\*:**\n> \n> a'],
    ['code as it stands', '```\n[quote="a"]\n![x|1x1](upload://a.png)\n```', '```\n[quote="a"]\n![x|1x1](upload://a.png)\n```'],
    ['code in a line as it stands', 'Use `[b]x[/b]` here', 'Use `[b]x[/b]` here'],
    ['an image from elsewhere without its size', '![light|690x388, 50%](https://a.example/b.png)', '![light](https://a.example/b.png)'],
    ['an upload by its name', 'See ![the *light*|690x388](upload://aB3.png).', 'See the \\*light\\*.'],
    ['an upload by its address', '![x](/uploads/default/original/1X/a.png)', 'x'],
    ['details by their title', '[details="More"]\nwords\n[/details]', '**More**  \nwords'],
    ['a date', '[date=2021-05-01 time=14:00 timezone="Asia/Jerusalem"] in Haifa', '2021-05-01 14:00 (Asia/Jerusalem) in Haifa'],
    ['bold and italics in square brackets', '[b]a[/b] [i]b[/i] [u]c[/u] x[i]', '**a** *b* c x[i]'],
    [
      'addresses in square brackets',
      '[url=https://a.example/]there[/url] [img]https://a.example/b.png[/img]',
      '[there](https://a.example/) https://a.example/b.png',
    ],
    ['lines as they were broken', 'Shalom\nmy router is TL-841\r\nlight is red\n\nthanks', 'Shalom  \nmy router is TL-841  \nlight is red\n\nthanks'],
    ['lines of a quotation as they were broken', '[quote="a"]\none\ntwo\n[/quote]', '> **a:**\n> \n> one  \n> two'],
    ['lines of a marked quotation as they were broken', '> one\n> two\n> - three', '> one  \n> two\n> - three'],
    ['lists, titles and tables without breaks', '# T\na\n- b\n- c\n  d\n\n| x |\n|---|\n| y |', '# T\na\n- b\n- c  \n  d\n\n| x |\n|---|\n| y |'],
    ['a mark of a quotation in code as it stands', 'Use `[quote]` around it\nand ``[quote] ` `` too', 'Use `[quote]` around it  \nand ``[quote] ` `` too'],
    ['indented code as it stands', 'Write\n\n    [quote]\n    [b]x[/b]\n\n[b]y[/b]', 'Write\n\n    [quote]\n    [b]x[/b]\n\n**y**'],
    ['indented code at the beginning as it stands', '\n    [b]x[/b]', '    [b]x[/b]'],
    ['what goes on in a list as text', '- a\n\n    [b]x[/b]', '- a\n\n    **x**'],
    ['a fence in a fence', '````\n```js\n[b]x[/b]\n````\n[b]y[/b]', '````\n```js\n[b]x[/b]\n````\n**y**'],
    ['a beginning fence in a fence', '```\n```js\n[b]x[/b]\n```\n[b]y[/b]', '```\n```js\n[b]x[/b]\n```\n**y**'],
    ['a fence in a list', '- a\n\n      ```\n      [b]x[/b]\n      ```', '- a\n\n      ```\n      [b]x[/b]\n      ```'],
    ['Hebrew', '[quote="דנה, post:1"]\nכבו והדליקו\n[/quote]\nעזר, תודה', '> **דנה:**\n> \n> כבו והדליקו\n\nעזר, תודה'],
  ])('has %s', (_, raw, expected) => {
    expect(markdown(raw)).toBe(expected);
  });

  it.each(['[quote="', '[quote]', '[details=', '![a|', '[b]', '[url=', '[date=', '`', '`` ` ', '> ', '```\n', '[/quote]'])(
    'takes no time over endless %s',
    (piece) => {
      const begun = process.threadCpuUsage();
      markdown(piece.repeat(20_000));
      markdown(`${piece} `.repeat(20_000));
      expect(ownTime(begun)).toBeLessThan(1_500);
    },
  );
});
