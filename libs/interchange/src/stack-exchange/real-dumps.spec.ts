import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AccountsModule, PublicAddress, Standing } from '@kehila/accounts';
import { CommunityModule, VoteRules } from '@kehila/community';
import { ConsistencyChecks } from '@kehila/platform';
import { SearchModule } from '@kehila/search';
import { SpacesModule } from '@kehila/spaces';
import { useFeatures } from '@kehila/testing';
import { InterchangeModule } from '../interchange.module';
import { ImportStackExchange } from './import-stack-exchange';
import type { ImportSummary } from '../run/import-summary';

const workspace = resolve(__dirname, '../../../..');
const data = resolve(workspace, process.env['KEHILA_TEST_DATA'] ?? '../shared/data');
const features = {
  modules: [AccountsModule, SpacesModule, SearchModule, CommunityModule, InterchangeModule],
  ports: [
    { provide: Standing, useValue: {} },
    { provide: VoteRules, useValue: {} },
    { provide: PublicAddress, useValue: {} },
  ],
};

const onlyWith = (dump: string) => (existsSync(join(data, dump)) ? describe : describe.skip);

onlyWith('se-cardano')('the dump of a main site (skipped where there is none)', () => {
  const kehila = useFeatures(features);
  const run = () => kehila.get(ImportStackExchange).run({ path: join(data, 'se-cardano'), spaceSlug: 'cardano' });
  let summary: ImportSummary;

  beforeAll(async () => {
    summary = await run();
  }, 120_000);

  it('comes whole', () => {
    expect(summary).toMatchObject({
      added: { questions: 1_042, answers: 1_496, comments: 1_829, accounts: 3_988, badges: 4_467, tags: 224, links: 93, followers: 291, nominations: 6 },
      skipped: { answers: 0, comments: 0, badges: 0, owners: 0, acceptances: 0, otherPosts: 0 },
      brokenCount: 0,
      alreadyThere: 0,
    });
  });

  it('gives every post the score of its votes, and every question the answers and the solution it had', async () => {
    const [posts] = await kehila.sql(
      `select count(*) filter (where score <> imported_up - imported_down)::int as wrong, sum(imported_up)::int as up, sum(imported_down)::int as down
       from (select score, imported_up, imported_down from question union all select score, imported_up, imported_down from answer) p`,
    );
    expect(posts).toEqual({ wrong: 0, up: 7_551, down: 160 });
    const [questions] = await kehila.sql(
      `select sum(answer_count)::int as answers, count(*) filter (where state = 'solved')::int as solved, count(*) filter (where closed_at is not null)::int as closed
       from question where publication = 'visible'`,
    );
    expect(questions).toEqual({ answers: 1_496, solved: 459, closed: 37 });
  });

  it('adds nothing when it comes again', async () => {
    const again = await run();
    expect(Object.values(again.added).every((count) => count === 0)).toBe(true);
    expect(again.alreadyThere).toBeGreaterThan(13_000);
  }, 60_000);

  it('leaves no difference for "verify" to find', async () => {
    const checked = await kehila.get(ConsistencyChecks).run();
    expect(checked.map(({ subject }) => subject)).toContain('search index');
    expect(checked.flatMap(({ differences }) => differences)).toEqual([]);
  }, 60_000);
});

onlyWith('se-conlang-meta')('the dump of a small site with its history (skipped where there is none)', () => {
  const kehila = useFeatures(features);

  it('comes whole, with the earlier texts', async () => {
    const summary = await kehila.get(ImportStackExchange).run({ path: join(data, 'se-conlang-meta'), spaceSlug: 'conlang' });
    expect(summary).toMatchObject({
      added: { questions: 54, answers: 115, comments: 230, accounts: 272, badges: 612, tags: 71, links: 20, revisions: 117 },
      brokenCount: 0,
    });
    const nameless = await kehila.sql(`select count(*)::int as answers from answer where author_id is null and author_name is null`);
    expect(nameless).toEqual([{ answers: 0 }]);
  }, 60_000);
});
