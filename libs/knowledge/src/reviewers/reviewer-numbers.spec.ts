import type { Actor, Prepared } from '@kehila/platform';
import { done, type Draft, KnowledgeStory } from '../knowledge.factory';
import { KnowledgePersonalData } from '../personal-data/knowledge-personal-data';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { DeclineRevision } from '../review/use-cases/decline-revision';
import { RequestChanges } from '../review/use-cases/request-changes';
import { EditRevision } from '../revision/use-cases/edit-revision';
import { SubmitRevision } from '../revision/use-cases/submit-revision';
import type { ReviewerNumbers } from './graphql/reviewer-numbers.types';
import { reviewerLines } from './reviewer-lines';
import { ReviewerNumbersReader } from './reviewer-numbers.reader';

const hour = 3_600_000;

describe('the numbers of the reviewers', () => {
  const story = new KnowledgeStory();
  const { kehila } = story;
  let author: Actor, first: Actor, second: Actor;

  const approve = async (actor: Actor, draft: Draft) => done(await kehila.get(ApproveRevision).execute(actor, { ...draft, reason: 'Reads well.' }));
  const giveBack = async (actor: Actor, draft: Draft) => done(await kehila.get(RequestChanges).execute(actor, { ...draft, reason: 'Which fuse?' }));
  const handIn = async (draft: Draft) => done(await kehila.get(SubmitRevision).execute(author, draft));
  const numbers = () => kehila.get(ReviewerNumbersReader).numbers();
  const of = async (actor: Actor) => (await numbers()).reviewers.find(({ reviewer }) => reviewer.id === actor.accountId);

  beforeAll(async () => {
    await story.space('power', 'approved');
    await kehila.sql(`update space set reviewers_needed = 2 where slug = 'power'`);
    author = await story.person();
  });
  beforeEach(async () => {
    await kehila.sql('truncate review_decision cascade');
    [first, second] = [await story.reviewer(), await story.reviewer()];
  });

  it('count each decision, also the ones about a text that came again', async () => {
    const draft = await story.submitted(author);
    await giveBack(first, draft);
    await handIn(draft);
    await approve(first, draft);
    done(await kehila.get(DeclineRevision).execute(first, { ...(await story.submitted(author)), reason: 'Known.' }));
    expect(await of(first)).toMatchObject({ decisions: 3, returned: 1, declined: 1, seconded: 0, agreed: 0 });
    expect((await numbers()).reviewers.map(({ reviewer }) => reviewer.id)).toEqual([first.accountId]);
  });

  it('say how long it took from handing in, in the middle and for nine of ten', async () => {
    for (const hours of [1, 2, 3, 4, 10]) {
      const draft = await story.submitted(author);
      kehila.clock.advance(hours * hour);
      await approve(first, draft);
    }
    const counted = await of(first);
    expect(counted?.medianHours).toBeCloseTo(3, 2);
    expect(counted?.ninetiethHours).toBeCloseTo(7.6, 2);
  });

  it('count time again from when a text came again', async () => {
    const draft = await story.submitted(author);
    kehila.clock.advance(hour);
    await giveBack(first, draft);
    kehila.clock.advance(100 * hour);
    await handIn(draft);
    kehila.clock.advance(hour);
    await approve(first, draft);
    expect((await of(first))?.ninetiethHours).toBeCloseTo(1, 2);
  });

  it('say how often the second of two reviewers decided as the first, for the first', async () => {
    const alike = await story.submitted(author, 'power');
    await approve(first, alike);
    await approve(second, alike);
    const otherwise = await story.submitted(author, 'power');
    await approve(first, otherwise);
    await giveBack(second, otherwise);
    expect(await of(first)).toMatchObject({ decisions: 2, seconded: 2, agreed: 1 });
    expect(await of(second)).toMatchObject({ decisions: 2, seconded: 0, agreed: 0, returned: 1 });
  });

  it('compare no decisions about different texts, nor those of one person', async () => {
    const draft = await story.submitted(author);
    await giveBack(first, draft);
    await handIn(draft);
    await giveBack(first, draft);
    const { version } = done(await kehila.get(EditRevision).execute(author, { ...draft, title: 'Another', body: 'Another text.' }));
    await handIn({ ...draft, version });
    await approve(second, { ...draft, version });
    expect(await of(first)).toMatchObject({ decisions: 2, seconded: 0 });
  });

  it('are one person’s when two accounts turn out to be one, and stand in the copy of their data', async () => {
    const draft = await story.submitted(author, 'power');
    await approve(first, draft);
    await approve(second, draft);
    const personal = kehila.get(KnowledgePersonalData);
    await kehila.work.run({ act: 'mergeAccounts', actor: first }, (tx) => personal.move(tx, first.accountId!, second.accountId!));
    expect(await of(first)).toBeUndefined();
    expect(await of(second)).toMatchObject({ decisions: 2, seconded: 0 });
    const sections = await personal.sections(second.accountId!);
    expect(sections.find(({ name }) => name === 'review_decisions')?.rows).toHaveLength(2);
  });

  it('come a page at a time, who decided most first, each reviewer once', async () => {
    const third = await story.reviewer();
    for (const [actor, times] of [
      [first, 1],
      [second, 3],
      [third, 1],
    ] as const)
      for (let time = 0; time < times; time++) await approve(actor, await story.submitted(author));
    const pages: { ids: string[]; most: number }[] = [];
    let after: string | null = null;
    do {
      const { reviewers, pageInfo, mostDecisions }: ReviewerNumbers = await kehila.get(ReviewerNumbersReader).numbers(1, after);
      pages.push({ ids: reviewers.map(({ reviewer }) => reviewer.id), most: mostDecisions });
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual([second, first, third].map(({ accountId }) => ({ ids: [accountId], most: 3 })));
  });

  it('forget what is older than 90 days', async () => {
    await approve(first, await story.submitted(author));
    kehila.clock.advance(91 * 24 * hour);
    expect((await numbers()).reviewers).toEqual([]);
  });

  it('are to be had as a file, in which no name is a formula', async () => {
    await approve(first, await story.submitted(author));
    await kehila.sql(`update account set display_name = '=1+1' where id = $1`, first.accountId);
    const [head, line, ...others] = reviewerLines(await numbers());
    expect(head).toBe('\uFEFFhandle,name,decisions,medianHours,ninetiethHours,returned,declined,seconded,agreed\r\n');
    expect(line).toMatch(/^person-\d+,'=1\+1,1,0\.00,0\.00,0,0,0,0\r\n$/);
    expect(others).toEqual([]);
  });

  it('are counted from the index of their days, however many there are', async () => {
    const { revisionId } = await story.submitted(author);
    await kehila.sql(
      `insert into review_decision (revision_id, version, account_id, decision, submitted_at, decided_at)
       select $1, n, $2, 'approved', $3::timestamptz - n * interval '2 hours', $3::timestamptz - n * interval '1 hour' from generate_series(1, 40000) n`,
      revisionId,
      first.accountId,
      kehila.clock.now(),
    );
    await kehila.sql('analyze review_decision');
    const rows = jest.spyOn(kehila.database, 'rows');
    expect((await of(first))?.decisions).toBeGreaterThan(2_000);
    const [statement, values] = rows.mock.calls[0] as [Prepared<never>, unknown[]];
    rows.mockRestore();
    const plan = (await kehila.sql<{ 'QUERY PLAN': string }>(`explain ${statement.text}`, ...values)).map((line) => line['QUERY PLAN']).join('\n');
    expect(plan).toContain('review_decision_at');
    expect(plan).not.toContain('Seq Scan on review_decision');
  });
});
