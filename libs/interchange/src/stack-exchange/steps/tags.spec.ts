import { at, question, useDumps } from '../dump.factory';

describe('the tags of a dump', () => {
  const { imported, kehila } = useDumps();

  describe('tags', () => {
    it('come with description and wiki, and leave what a tag has said before', async () => {
      await kehila.sql(
        `with known as (insert into tag (slug) values ('known') returning id) insert into tag_text (tag_id, language, description) select id, 'en', 'Ours' from known`,
      );
      const wiki = (id: number, type: number, body: string) => ({ Id: id, PostTypeId: type, CreationDate: at('08:00'), Score: 0, Body: body });
      const summary = await imported({
        'Tags.xml': [
          { Id: 1, TagName: 'fibre', Count: 0, ExcerptPostId: 31, WikiPostId: 30 },
          { Id: 2, TagName: 'known', Count: 0, ExcerptPostId: 32 },
          { Id: 3, TagName: 'unused', Count: 0 },
        ],
        'Posts.xml': [
          question(10, { Tags: '<fibre>' }),
          wiki(30, 5, '<p>About <b>fibre</b></p>'),
          wiki(31, 4, 'Glass &amp; light'),
          wiki(32, 4, 'Theirs'),
          wiki(33, 5, 'Lost'),
        ],
      });
      expect(summary).toMatchObject({ added: { tags: 3, wikis: 2, questions: 1 }, skipped: { wikis: 1, otherPosts: 0 } });
      expect(
        await kehila.sql(
          `select slug, description, wiki_markdown, question_count from tag left join tag_text on tag_id = id where slug in ('fibre', 'known', 'unused') order by slug`,
        ),
      ).toEqual([
        { slug: 'fibre', description: 'Glass & light', wiki_markdown: 'About **fibre**', question_count: 1 },
        { slug: 'known', description: 'Ours', wiki_markdown: null, question_count: 0 },
        { slug: 'unused', description: null, wiki_markdown: null, question_count: 0 },
      ]);
    });
  });
});
