import { CreateAccount } from '@kehila/accounts';
import { AskQuestion } from '@kehila/community';
import { Actor, type Failure, isFailure, type RoleGrant } from '@kehila/platform';
import { PointsSubjects } from '@kehila/recognition';
import { CreateSpace } from '@kehila/spaces';
import { startTestApi, type TestApi } from '../api.factory';

const nobody = Actor.anonymous('en');

function done<Outcome>(outcome: Outcome | Failure): Outcome {
  if (isFailure(outcome)) throw new Error(outcome.code);
  return outcome;
}

describe('what points were about', () => {
  let api: TestApi;
  let space: string;
  let asker: Actor;
  let question: string;
  beforeAll(async () => {
    api = await startTestApi();
    space = done(await api.app.get(CreateSpace, { strict: false }).execute(nobody, { slug: 'wifi', name: { en: 'Wi-Fi' } })).spaceId;
    asker = await person('asker');
    const asked = { space: 'wifi', title: 'Why does the light blink?', body: 'Since yesterday.', tags: [], nameHidden: true };
    question = done(await api.app.get(AskQuestion, { strict: false }).execute(asker, asked)).questionId;
  });
  afterAll(() => api.close());

  async function person(handle: string, grants: readonly RoleGrant[] = []): Promise<Actor> {
    const account = { email: `${handle}@example.org`, handle, displayName: 'Person', language: 'en', verified: true } as const;
    const { accountId } = done(await api.app.get(CreateAccount, { strict: false }).execute(nobody, account));
    return new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants });
  }

  const titleFor = async (reader: Actor) =>
    (await api.app.get(PointsSubjects, { strict: false }).of(reader, asker.accountId!, [question])).get(question)?.title;

  it('is named to whose points they are', async () => {
    expect(await titleFor(asker)).toBe('Why does the light blink?');
  });

  it.each(['here', 'elsewhere'])('does not tell staff who asked without a name, unless they look behind it: %s', async (where) => {
    const spaceId = where === 'here' ? space : '999';
    expect(await titleFor(await person(where, [{ role: 'STAFF', spaceId }]))).toBeUndefined();
  });
});
