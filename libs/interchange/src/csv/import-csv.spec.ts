import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportRefused } from '../import-refused';
import { useImports } from '../import.factory';
import { ImportCsv } from './import-csv';

describe('importing CSV', () => {
  const { folderOf, indexing, kehila, ours, run } = useImports('csv', ImportCsv);

  const imported = async (files: Readonly<Record<string, string | Buffer>>) => run({ path: await folderOf(files) });

  const whole = {
    'people.csv': '\ufeffid,name,about,reputation,joined_at\r\ndana,Dana Levi,"I fix, routers",120,2020-01-02\r\n',
    'questions.csv':
      '\ufeffid,title,body,author,created_at,edited_at,tags,score,views,closed_at,accepted_answer\r\n' +
      '1,"Why ""slow""?","Line one\r\n\r\n* and, more",dana,2021-05-01T08:00:00Z,2021-05-02,Router; Home Net,3,42,,2\r\n' +
      'q-2,למה הנתב איטי?,כל ערב,,2021-05-01 10:00,,,,,2021-06-01,\r\n',
    'answers.csv':
      'id,question,body,author,author_name,created_at,score,accepted\n1,1,No,,Old Member,2021-05-01T09:00:00+03:00,-1,\n2,1,Yes,dana,,2021-05-01T10:00:00Z,5,\n1b,q-2,כן,,,2021-05-01T10:00:00Z,,כן\n',
    'comments.csv': 'id,question,answer,body,author_name,created_at\n1,1,,On the question,Avi,2021-05-01T11:00:00Z\n2,,1,On the answer,,\n',
  };

  it('brings questions, answers, comments and people with all that the tables say', async () => {
    const summary = await imported(whole);
    expect(summary).toMatchObject({ added: { questions: 2, answers: 3, comments: 2, accounts: 1, votes: 9 }, brokenCount: 0 });
    const dana = await ours(summary, 'account', 'person:dana');
    expect(dana).toMatchObject({ handle: 'dana-levi', biography: 'I fix, routers', imported: true, joined_at: new Date('2020-01-02T00:00:00Z') });
    const question = await ours(summary, 'question', 'question:1');
    expect(question).toMatchObject({
      ...{ title: 'Why "slow"?', body_markdown: 'Line one\r\n\r\n* and, more', author_id: dana['id'], view_count: 42, score: 3, imported_up: 3 },
      ...{ asked_at: new Date('2021-05-01T08:00:00Z'), edited_at: new Date('2021-05-02T00:00:00Z'), state: 'solved', answer_count: 2, comment_count: 1 },
    });
    expect(await ours(summary, 'question', 'question:q-2')).toMatchObject({ language: 'he', closed_reason: 'other', state: 'solved' });
    const answer = await ours(summary, 'answer', 'answer:1');
    expect(answer).toMatchObject({ author_id: null, author_name: 'Old Member', score: -1, imported_down: 1, answered_at: new Date('2021-05-01T06:00:00Z') });
    expect(await ours(summary, 'comment', 'comment:1')).toMatchObject({ content_id: question['id'], author_name: 'Avi' });
    expect(await ours(summary, 'comment', 'comment:2')).toMatchObject({ content_id: answer['id'], author_id: null });
    expect(await kehila.sql(`select slug from tag where slug in ('router', 'home-net') order by slug`)).toEqual([{ slug: 'home-net' }, { slug: 'router' }]);
    expect(await kehila.sql(`select act from audit_entry order by id desc limit 1`)).toEqual([{ act: 'importCsv' }]);
  });

  it('adds nothing the second time, and what has come since', async () => {
    const path = await folderOf(whole);
    await run({ path, spaceSlug: 'again-csv' });
    indexing.ids.length = 0;
    const again = await run({ path, spaceSlug: 'again-csv' });
    expect(Object.values(again.added).every((count) => count === 0)).toBe(true);
    expect([again.broken, again.alreadyThere, indexing.ids.length]).toEqual([[], 8, 0]);
    await writeFile(join(path, 'answers.csv'), `${whole['answers.csv']}new,1,Another,,,,,\n`);
    expect((await run({ path, spaceSlug: 'again-csv' })).added).toMatchObject({ questions: 0, answers: 1 });
  });

  it.each([',', ';', '\t'])('reads one file of questions, with %j between the fields', async (mark) => {
    const path = join(await folderOf({ 'faq.csv': ['ID,Title,Body', '7,How?,"So, or so"'].join('\n').replace(/,(?! )/g, mark) }), 'faq.csv');
    const summary = await run({ path });
    expect(summary.added.questions).toBe(1);
    expect(await ours(summary, 'question', 'question:7')).toMatchObject({ title: 'How?', body_markdown: 'So, or so' });
  });

  it('reports broken rows with file and line, and brings the rest', async () => {
    const summary = await imported({
      'questions.csv':
        'id,title,body,created_at\n1,Good,"Two\nlines",\n2,Short\n3,,no title,\n,No id,x,\n4,Bad date,x,yesterday\n5,Bad "quote,x,\n6,Good too,x,\n',
      'answers.csv': 'id,question,body\n1,1,Fine\n2,99,Lost\n3,,Nowhere\n4,6,"never ended\n5,6,x\n',
    });
    expect(summary).toMatchObject({ added: { questions: 2, answers: 1 }, skipped: { answers: 1 } });
    expect(summary.broken.map(({ file, line }) => `${file}:${line}`).sort()).toEqual(
      [4, 5, 6, 7, 8]
        .map((line) => `questions.csv:${line}`)
        .concat('answers.csv:4', 'answers.csv:5')
        .sort(),
    );
  });

  it('refuses to be cut short by a quotation mark that nobody closed', async () => {
    const rows = Array.from({ length: 40_000 }, (_, n) => `${n},Title ${n},The body of this question`);
    await expect(imported({ 'questions.csv': ['id,title,body', '"open,Title,Body', ...rows].join('\n') })).rejects.toBeInstanceOf(ImportRefused);
  });

  it('takes no id that it would have to cut, and none that holds what cannot be seen', async () => {
    const { added, broken } = await imported({
      'questions.csv': `id,title,body\n${'x'.repeat(101)},One,Body\n"a\u0000b",Two,Body\nfine,Three,Body\n`,
    });
    expect([added.questions, broken.length]).toEqual([1, 2]);
  });

  it('lets no more answers stay accepted than people could have accepted, and counts the others', async () => {
    const answers = [1, 2, 3, 4, 5].map((n) => `${n},q,Answer ${n},yes\n`).join('');
    const summary = await imported({ 'questions.csv': 'id,title,body\nq,How?,So?\n', 'answers.csv': `id,question,body,accepted\n${answers}` });
    expect(summary).toMatchObject({ added: { answers: 5 }, skipped: { acceptances: 2 } });
    expect(await ours(summary, 'question', 'question:q')).toMatchObject({ state: 'solved', accepted_count: 3, answer_count: 5 });
    expect(await ours(summary, 'answer', 'answer:3')).toMatchObject({ accepted_at: expect.any(Date) as Date });
    expect(await ours(summary, 'answer', 'answer:4')).toMatchObject({ accepted_at: null });
  });

  it('lets a question be active when its newest answer came', async () => {
    const summary = await imported(whole);
    expect(await ours(summary, 'question', 'question:1')).toMatchObject({ last_activity_at: new Date('2021-05-02T00:00:00Z') });
    expect(await ours(summary, 'question', 'question:q-2')).toMatchObject({ last_activity_at: new Date('2021-05-01T10:00:00Z') });
  });

  it('takes what looks like a formula or like markup as words', async () => {
    const summary = await imported({ 'questions.csv': 'id,title,body\n1,=cmd|x!A1,<script>alert(1)</script>\n' });
    const question = await ours(summary, 'question', 'question:1');
    expect(question['title']).toBe('=cmd|x!A1');
    expect(question['body_html']).not.toContain('<script');
  });

  describe('refuses, and makes no space of it,', () => {
    const hebrew = Buffer.from([0xf9, 0xec, 0xe5, 0xed]);

    it.each<[string, Record<string, string | Buffer>, RegExp]>([
      ['Hebrew in Windows-1255', { 'questions.csv': Buffer.concat([Buffer.from('id,title,body\n1,'), hebrew, Buffer.from(',x\n')]) }, /UTF-8/],
      [
        'Windows-1255 in another of the files',
        { 'questions.csv': 'id,title,body\n', 'answers.csv': Buffer.concat([Buffer.from('id,question,body\n1,1,'), hebrew]) },
        /answers\.csv.*UTF-8/,
      ],
      ['UTF-16', { 'questions.csv': Buffer.from('\ufeffid,title,body\n', 'utf16le') }, /UTF-8/],
      ['a table without its columns', { 'questions.csv': 'id,text\n1,x\n' }, /title, body/],
      ['a folder without questions', { 'answers.csv': 'id,question,body\n' }, /questions\.csv.*articles\.csv/],
      ['a heading with a quotation mark that nobody closed', { 'questions.csv': '"id,title,body\n1,x,y\n' }, /id,title,body|quote|not closed/i],
      ['an empty file', { 'questions.csv': '' }, /id, title, body/],
    ])('%s', async (_, files, sentence) => {
      const refusal = run({ path: await folderOf(files), spaceSlug: 'never-made-csv' });
      await expect(refusal).rejects.toThrow(ImportRefused);
      await expect(refusal).rejects.toThrow(sentence);
      expect(await kehila.sql(`select from space where slug = 'never-made-csv'`)).toEqual([]);
    });

    it('what is not there', async () => {
      await expect(run({ path: '/no/such/folder', spaceSlug: 'never-made-csv' })).rejects.toThrow(ImportRefused);
    });
  });
});
