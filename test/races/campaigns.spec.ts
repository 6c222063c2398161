import { act } from '../stage/act';
import { Arena, atOnce, succeeded } from './arena';

describe('at the same time on two servers, of campaigns', () => {
  const arena = Arena.use();
  const { kehila } = arena;

  arena.race('twenty acceptances spend the budget of a campaign to its last point, and no further', async () => {
    const manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
    const campaign = {
      nameHe: 'מבצע',
      nameEn: 'A campaign',
      act: 'ANSWER_ACCEPTED',
      waitedDays: 0,
      factorPercent: 200,
      until: new Date(Date.now() + 86_400_000).toISOString(),
      budget: 150,
    };
    const { id: campaignId } = await act(manager.client, 'createPointsCampaign', campaign, 'ManagedPointsCampaign { id }');
    const authors = await Promise.all(Array.from({ length: 5 }, () => arena.newcomer('author')));
    const answers: string[] = [];
    // One after the other: newcomers have a limit.
    while (answers.length < atOnce) answers.push(await arena.answer(await arena.ask(), authors[answers.length % authors.length]!));
    // The other server has heard of the campaign by now: it took more than a second.
    const outcomes = await arena.all(arena.asker, (client, index) => act(client, 'acceptAnswer', { answerId: answers[index] }));
    expect(succeeded(outcomes)).toHaveLength(atOnce);
    const points = await Promise.all(authors.map((author) => arena.pointsOf(author, 'loyalty')));
    expect(points.reduce((all, one) => all + one)).toBe(20 * atOnce + 150);
    expect(await kehila.sql('select spent from points_campaign where id = $1', campaignId)).toEqual([{ spent: 150 }]);
    await act(manager.client, 'stopPointsCampaign', { campaignId });
  });
});
