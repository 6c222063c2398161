import { Logger } from '@nestjs/common';
import { Database, prepared } from '@kehila/platform';
import { minute, RulesStory } from '../points-rules.factory';
import { PreviewPointsRules } from './preview-points-rules';
import { beginPreview } from './preview.sql';

const holdEntries = prepared<never>('spec_hold_entries', 'lock table points_entry in access exclusive mode');

describe('what drafted rules of points would have meant, while other things happen', () => {
  const story = new RulesStory();
  const { kehila } = story;
  const state = async () => (await story.desk()).draft?.previewState;
  const run = () => kehila.get(PreviewPointsRules).run();

  beforeAll(async () => {
    await story.accept({ authorId: await story.person(), askerId: await story.person() });
  });
  afterEach(async () => {
    const { draft } = await story.desk();
    if (draft) await story.discard(draft.version);
  });

  /** The draft is looked at, and until that can go on, the other thing happens. */
  const during = async (other: () => Promise<unknown>) => {
    let running: Promise<number> | undefined;
    await kehila.get(Database).together(async ({ rows }) => {
      await rows(holdEntries, []);
      running = run();
      while ((await state()) !== 'running') await new Promise(setImmediate);
      await other();
    });
    await running;
  };

  it('is not said of a draft that was saved meanwhile, which is looked at next', async () => {
    await story.draft(await story.paying({ answerAccepted: 40 }));
    await during(async () => story.draft(await story.paying({ answerAccepted: 5 })));
    expect(await state()).toBe('waiting');
    expect((await story.desk()).preview).toBeNull();
    expect((await story.previewed()).changes.map(({ change }) => change)).toEqual([-10]);
  });

  it('is not said of the draft after one that was thrown away meanwhile', async () => {
    const version = await story.draft(await story.paying({ answerAccepted: 40 }));
    await during(async () => {
      await story.discard(version);
      await story.draft(await story.paying({ answerAccepted: 5 }));
    });
    expect(await state()).toBe('waiting');
    expect(await kehila.sql('select from points_rule_draft_change')).toEqual([]);
  });

  it('is worked out by another process when the one that began was killed', async () => {
    await story.draft(await story.paying({ answerAccepted: 40 }));
    const began = kehila.clock.now();
    await kehila.get(Database).row(beginPreview, [began, new Date(began.getTime() - 2 * minute)]);
    expect([await run(), await state()]).toEqual([0, 'running']);
    kehila.clock.advance(2 * minute + 1);
    expect([await run(), await state()]).toEqual([1, 'ready']);
  });

  it('has sums beyond what one person may have', async () => {
    await story.accept({ answerId: '12', questionId: '11', authorId: await story.person(), askerId: await story.person() });
    await story.draft({});
    await kehila.sql(`update points_rule_draft set rules = jsonb_set(rules, '{reputation,answerAccepted}', '2000000000')`);
    expect((await story.previewed()).rules.find(({ rule, ledger }) => rule === 'answerAccepted' && ledger === 'reputation')?.then).toBe(4_000_000_000);
  });

  it('is said to have failed, also in the log, when it could not be worked out', async () => {
    const complained = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    await story.draft({});
    await kehila.sql(`update points_rule_draft set rules = jsonb_set(rules, '{reputation,answerAccepted}', '"much"')`);
    expect([await run(), await state(), await run()]).toEqual([1, 'failed', 0]);
    expect(complained).toHaveBeenCalledWith(expect.stringContaining('could not be worked out'));
    complained.mockRestore();
  });
});
