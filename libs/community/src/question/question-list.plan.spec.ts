import { planOf, type PlanNode, type PlanValue, readWhole, stepsOf, useFeatures } from '@kehila/testing';
import { communityAlone, Town } from '../community.factory';
import { relatedToCommon, relatedToRare } from '../tagging/related-tags.reader';
import { type ListShape, listStatement, listValues, type ListValues } from './question-list.shape';
import { bareQuestion } from './question.rows';

const wants = { ...bareQuestion, body: 'excerpt' } as const;
const all: ListShape = {
  view: 'all',
  order: 'newest',
  wants,
  space: false,
  tags: 'none',
  state: null,
  language: false,
  fields: false,
  askedBy: false,
  goesOn: false,
};

/** A list must cost the same whether there are a thousand questions or a million: it walks an index in its order and stops after a page. */
describe('the plan of a list of questions, with 100,000 of them', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let space: string;
  let author: string;
  let tag: string;

  beforeAll(async () => {
    town = await Town.in(kehila);
    ({ space } = town);
    author = (await town.person()).accountId!;
    await town.several(20);
    [{ id: tag }] = (await kehila.sql(`insert into tag (slug) select 'tag-' || n from generate_series(1, 500) n returning id`)) as [{ id: string }];
    // In parts: no statement may run for long.
    for (let first = 1; first <= 100_000; first += 10_000)
      await kehila.sql(
        `insert into question (space_id, author_id, title, slug, body_markdown, body_html, body_text, language, renderer_version, tag_ids, asked_at, last_activity_at, score,
           answer_count, accepted_count, state, staff_join_at, peer_helped, field_values)
         select case when n % 4 = 0 then $2::bigint else $1::bigint end, $3::bigint + n % 20, 'Question ' || n, 'question-' || n, repeat('text ', 60), repeat('text ', 60), repeat('text ', 60),
           case when n % 3 = 0 then 'he' else 'en' end, 1, array[$4::bigint + n % 500], t, t + interval '1 hour', n % 50, n % 3, (n % 3 + 1) / 3, case n % 3 when 0 then 'open' when 1 then 'answered' else 'solved' end,
           t + interval '4 hours', n % 3 = 1, jsonb_build_object('product', 'model-' || n % 200)
         from generate_series($5::int, $5::int + 9999) n, lateral (select timestamptz '2026-01-01' + n * interval '2 minutes') m(t)`,
        ...[space, town.elsewhere, author, tag, first],
      );
    await kehila.sql(`insert into question_follower (question_id, account_id, since) select id, $1, asked_at from question where score = 7`, author);
    await kehila.sql(`insert into question_saved (question_id, account_id, since) select id, $1, asked_at from question where score = 8`, author);
    await kehila.sql('analyze');
  }, 60_000);

  function planOfList(shape: ListShape, values: Partial<ListValues> = {}): Promise<PlanNode[]> {
    const given = listValues(shape, {
      spaceId: space,
      tagIds: [tag],
      language: 'he',
      fields: { product: 'model-7' },
      askedBy: author,
      after: ['1780000000000000', '15000'],
      limit: 21,
      ...values,
    });
    return planOf(kehila.database, listStatement(shape), [[space, town.elsewhere], author, [], ...(given as PlanValue[])]);
  }

  const walksInOrder: [string, ListShape][] = [
    ...(['newest', 'active', 'score'] as const).flatMap((order): [string, ListShape][] => [
      [`${order}`, { ...all, order }],
      [`${order}, next page`, { ...all, order, goesOn: true }],
    ]),
    ['newest of a space', { ...all, space: true }],
    ['newest of a space, next page', { ...all, space: true, goesOn: true }],
    ['active of a space', { ...all, order: 'active', space: true }],
    ['active of a space, next page', { ...all, order: 'active', space: true, goesOn: true }],
    ['active of a language', { ...all, order: 'active', language: true }],
    ['active of a language, next page', { ...all, order: 'active', language: true, goesOn: true }],
    ['unanswered', { ...all, view: 'unanswered' }],
    ['unanswered, next page', { ...all, view: 'unanswered', goesOn: true }],
    ['unanswered of a space', { ...all, view: 'unanswered', space: true }],
    ['unanswered of a space and a language', { ...all, view: 'unanswered', space: true, language: true }],
    ['unsolved, most active first', { ...all, view: 'unsolved', order: 'active' }],
    ['unsolved of a space, most active first', { ...all, view: 'unsolved', order: 'active', space: true }],
    ['unsolved of a space with a common tag', { ...all, view: 'unsolved', order: 'active', space: true, tags: 'common' }],
    ['solved ones of a space and a language', { ...all, space: true, state: 'solved', language: true }],
    ['unsolved', { ...all, view: 'unsolved' }],
    ['newest of a language', { ...all, language: true }],
    ['newest of a common tag', { ...all, tags: 'common' }],
    ['mine', { ...all, view: 'mine' }],
    ['asked by somebody', { ...all, askedBy: true }],
  ];

  it.each(walksInOrder)('%s: walks an index, sorts nothing, reads no table from end to end', async (_, shape) => {
    const nodes = await planOfList(shape, shape.order === 'score' ? { after: [10, '15000'] } : {});
    expect(readWhole(nodes)).not.toContain('question');
    expect(nodes.filter(sortsMoreThanAPage)).toEqual([]);
  });

  it.each([
    ['a rare tag', relatedToRare, 'question_by_tag'],
    ['a common tag', relatedToCommon, 'question_newest'],
  ])('tags beside %s: looks at few questions', async (_, statement, index) => {
    const nodes = await planOf(kehila.database, statement, [[space, town.elsewhere], author, [], tag]);
    expect(nodes.map((node) => node['Index Name'])).toContain(index);
    expect(readWhole(nodes)).not.toContain('question');
  });

  const sortsWhatBelongsToIt: [string, ListShape][] = [
    ['a rare tag', { ...all, tags: 'rare' }],
    ['a choice of the form of a space', { ...all, space: true, fields: true }],
    ['what one follows', { ...all, view: 'followed' }],
    ['what one keeps to read later', { ...all, view: 'saved' }],
    ['what one keeps to read later of a space and a language, most active first', { ...all, view: 'saved', order: 'active', space: true, language: true }],
    ['what waits for approval', { ...all, view: 'held' }],
  ];

  it.each(sortsWhatBelongsToIt)('%s: reads by an index what belongs to it and sorts only that', async (_, shape) => {
    const nodes = await planOfList(shape);
    expect(readWhole(nodes)).not.toContain('question');
  });
});

/** Sorts questions that no limit has cut to a page before. */
function sortsMoreThanAPage(node: PlanNode): boolean {
  const below = stepsOf(node);
  return node['Node Type'].includes('Sort') && readsQuestions(below) && !below.some((one) => one['Node Type'] === 'Limit' && readsQuestions(stepsOf(one)));
}

function readsQuestions(nodes: readonly PlanNode[]): boolean {
  return nodes.some((node) => node['Relation Name'] === 'question');
}
