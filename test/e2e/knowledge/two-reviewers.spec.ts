import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

interface Standard {
  version: number;
  points: { key: string; name: string }[];
}

describe('the content standard and two reviewers over HTTP', () => {
  const kehila = Kehila.use();
  let manager: Person, author: Person, first: Person, second: Person;
  let spaceId: string;

  const holding = (role: 'MANAGER' | 'REVIEWER', name: string) => kehila.person(name, { grants: [{ role, spaceId: role === 'MANAGER' ? null : spaceId }] });
  const standard = async (who: Person) =>
    (
      (await who.client.send('{ space(slug: "power") { reviewStandard { version points { key name } } } }')).body.data as {
        space: { reviewStandard: Standard };
      }
    ).space.reviewStandard;
  const approve = (who: Person, read: { revisionId: unknown; version: unknown }, said: object) =>
    act(who.client, 'approveRevision', { ...read, ...said }, 'Revision { state nextStep approvals { by { id } openPoints } article { standing } }');

  beforeAll(async () => {
    spaceId = await kehila.space({ slug: 'power' });
    [manager, author] = [await holding('MANAGER', 'manager'), await kehila.person('author', { reputation: 200 })];
    [first, second] = [await holding('REVIEWER', 'first'), await holding('REVIEWER', 'second')];
  });

  it('are decided by a manager, and then asked for', async () => {
    const { version } = await standard(manager);
    const points = [{ words: [{ language: 'EN', name: 'Power is off first' }] }];
    const change = { space: 'power', version, reviewers: 2, points };
    expect(await act(first.client, 'saveReviewStandard', change)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await act(manager.client, 'saveReviewStandard', change, 'Space { reviewStandard { reviewers } }')).toMatchObject({
      reviewStandard: { reviewers: 2 },
    });
    expect(await act(manager.client, 'saveReviewStandard', change)).toMatchObject({ __typename: 'VersionChanged' });
    expect((await standard(author)).points).toEqual([{ key: 'power-is-off-first', name: 'Power is off first' }]);

    const begun = await act(author.client, 'draftArticle', { space: 'power', title: 'A fuse' }, 'Revision { id version }');
    const edited = await act(
      author.client,
      'editRevision',
      { revisionId: begun['id'], version: begun['version'], title: 'A fuse', body: 'Take it out.' },
      'Revision { version }',
    );
    const read = { revisionId: begun['id'], version: edited['version'] };
    await act(author.client, 'submitRevision', read);

    expect(await approve(first, read, { standardVersion: version })).toMatchObject({ __typename: 'VersionChanged' });
    expect(await approve(first, read, {})).toMatchObject({ code: 'STANDARD_UNMET', path: ['input', 'reason'] });
    expect(await approve(first, read, { reason: 'Nothing live here.' })).toMatchObject({
      state: 'SUBMITTED',
      approvals: [{ by: { id: first.accountId }, openPoints: ['Power is off first'] }],
      article: { standing: 'COMMUNITY' },
    });
    expect(await approve(first, read, { checked: ['power-is-off-first'] })).toMatchObject({ code: 'ALREADY_APPROVED' });
    expect(await approve(author, read, { checked: ['power-is-off-first'] })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await approve(second, read, { checked: ['power-is-off-first'] })).toMatchObject({ state: 'PUBLISHED', article: { standing: 'OFFICIAL' } });
  });
});
