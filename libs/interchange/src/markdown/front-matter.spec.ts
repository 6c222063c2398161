import { BrokenRow } from '../run/broken-row';
import { takeApart } from './front-matter';

describe('the head of a Markdown file', () => {
  const about = (head: string) => takeApart(`---\n${head}\n---\nText`).about;

  it.each<[string, string, Record<string, string | readonly string[]>]>([
    ['values as JSON', String.raw`title: "a\"\n---\nid: # \\"`, { title: 'a"\n---\nid: # \\' }],
    ['values as they stand', "Title: Why is it slow: a guide\nid: 12\nnote: 'it''s'", { title: 'Why is it slow: a guide', id: '12', note: "it's" }],
    ['lists in brackets', 'authors: ["Dana Levi","Avi"]\ntags: [a, "b"]', { authors: ['Dana Levi', 'Avi'], tags: ['a', 'b'] }],
    ['lists a line an entry', 'authors:\n  - Dana Levi\n  - "Avi"', { authors: ['Dana Levi', 'Avi'] }],
    ['nothing as nothing', 'section:\nnote: null\n# a remark\n\nid: ~', { section: '', note: '', id: '' }],
    ['Hebrew', 'title: למה הנתב איטי?', { title: 'למה הנתב איטי?' }],
  ])('has %s', (_, head, fields) => {
    expect(about(head)).toEqual(fields);
  });

  it('may be absent, with a rule in the text that is none', () => {
    expect(takeApart('\ufeffText\r\n\r\n---\r\nmore')).toEqual({ about: {}, text: 'Text\n\n---\nmore' });
  });

  it.each([
    ['a field without a blank', 'audience:staff'],
    ['a field with a blank before its colon', 'audience : staff'],
    ['a field in quotation marks', '"audience": staff'],
    ['another way to write it', '{audience: staff}'],
    ['fields that stand deeper', '  audience: staff'],
  ])('is refused whole with %s: it may say whom the text is for', (_, head) => {
    expect(() => about(head)).toThrow(BrokenRow);
  });

  it.each(['+++\ndraft = true\n+++\nText', '{\n"draft": true\n}\nText'])('of another kind is refused: %j', (file) => {
    expect(() => takeApart(file)).toThrow(BrokenRow);
  });

  it('may come behind empty lines, and hold what stands deeper, which is not read', () => {
    expect(takeApart('\n\n---\ntitle: x\nmeta:\n  audience: y\n---\nText')).toEqual({ about: { title: 'x', meta: '' }, text: 'Text' });
  });

  it('takes a list of a hundred thousand entries in its stride', () => {
    const began = process.threadCpuUsage().user;
    expect(about(`tags:\n${'- a\n'.repeat(100_000)}`)['tags']).toHaveLength(100_000);
    expect(process.threadCpuUsage().user - began).toBeLessThan(2_000_000);
  });

  it('must end', () => {
    expect(() => takeApart('---\ntitle: x\n\nText')).toThrow(BrokenRow);
  });
});
