import { Database } from '@kehila/platform';
import { statementsOf } from '@kehila/testing';
import { act } from '../../stage/act';
import type { Client } from '../../stage/client';
import { Kehila, type Person } from '../../stage/kehila';

jest.setTimeout(60_000);

interface Permission {
  readonly allowed: boolean;
  readonly rule: string;
  readonly sentence: string;
  readonly missing: { readonly needs: string[]; readonly reputation: number | null; readonly state: string | null; readonly limit: number | null } | null;
}

const fields = '{ allowed rule sentence missing { needs reputation state limit } }';

describe('why somebody may do that here', () => {
  const kehila = Kehila.use();
  let spaceId: string;
  let asker: Person;
  let helper: Person;
  let staff: Person;

  beforeAll(async () => {
    spaceId = await kehila.space({ slug: 'wifi' });
    asker = await kehila.person('asker', { reputation: 99 });
    helper = await kehila.person('helper');
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
  });

  const permission = async (client: Client, args: string): Promise<Permission | null> => {
    const { body, text } = await client.send(`{ permission(${args}) ${fields} }`);
    if (body.errors) throw new Error(text);
    return body.data?.['permission'] as Permission | null;
  };
  const question = async (client: Client = asker.client, extra: object = {}): Promise<string> => {
    const input = { space: 'wifi', title: 'Why does the light blink?', body: 'Since yesterday.', tags: [], ...extra };
    return (await act(client, 'askQuestion', input, 'Question { id }'))['id'] as string;
  };
  const close = (questionId: string) => act(staff.client, 'closeQuestion', { questionId, reason: 'OFF_TOPIC' });

  it('says by which rule, and how many points are missing', async () => {
    expect(await permission(asker.client, 'ability: VOTE_DOWN')).toEqual({
      allowed: true,
      rule: 'REPUTATION',
      sentence: 'This comes with 50 points of reputation, and they are there.',
      missing: null,
    });
    expect(await permission(helper.client, 'ability: VOTE_DOWN')).toMatchObject({
      rule: 'REPUTATION',
      sentence: 'This comes with 50 points of reputation: 49 points to go. Helpful answers bring them.',
      missing: { reputation: 49, needs: ['reputation', 'staffOfSpace'] },
    });
  });

  it('says it in the reader’s language', async () => {
    const hebrew = await helper.client.send(`{ permission(ability: VOTE_DOWN) { sentence } }`, undefined, { 'accept-language': 'he' });
    expect(hebrew.text).toMatch(/חסרות 49 נקודות/);
  });

  it('says what stands against it in the object: whose it is, and its state', async () => {
    const id = await question();
    expect(await permission(asker.client, `ability: VOTE_UP, subjectId: "${id}"`)).toMatchObject({ allowed: false, rule: 'OBJECT' });
    expect(await permission(helper.client, `ability: EDIT, subjectId: "${id}"`)).toMatchObject({
      rule: 'OBJECT',
      missing: { needs: ['asker', 'staffOfSpace'] },
      sentence: 'This is open to the person who asked or staff of the space.',
    });
    await close(id);
    expect(await permission(helper.client, `ability: ANSWER, subjectId: "${id}"`)).toMatchObject({ rule: 'OBJECT', missing: { state: 'closed' } });
    expect(await permission(staff.client, `ability: REOPEN, subjectId: "${id}"`)).toMatchObject({ allowed: true, rule: 'ROLE' });
  });

  it.each([
    ['anonymous', 'SIGN_IN'],
    ['silenced', 'SILENCE'],
    ['unverified', 'VERIFIED'],
    ['withheld', 'WITHHELD'],
    ['granted', 'GRANTED'],
  ])('says that somebody is %s', async (how, rule) => {
    const person = await kehila.person(how);
    if (how === 'silenced') await kehila.sql(`update account set state = 'silenced' where id = $1`, person.accountId);
    if (how === 'unverified') await kehila.sql(`update account set state = 'unverified', verified_at = null where id = $1`, person.accountId);
    if (how === 'withheld' || how === 'granted') {
      const effect = how === 'granted' ? 'grant' : 'withhold';
      await kehila.sql(
        `insert into ability_override (account_id, ability, effect, reason, set_at) values ($1, 'VOTE_DOWN', $2, 'So.', now())`,
        person.accountId,
        effect,
      );
    }
    const client = how === 'anonymous' ? kehila.anonymous() : person.client;
    expect(await permission(client, 'ability: VOTE_DOWN')).toMatchObject({ rule, allowed: how === 'granted' });
  });

  it('says until when a silence refuses, also when the act is sent again', async () => {
    const person = await kehila.person('silenced');
    await kehila.sql(`update account set state = 'silenced', sanctioned_until = '2099-01-01T10:00:00Z' where id = $1`, person.accountId);
    const query = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { ... on NotAllowed { needs until message } } }`;
    const input = { space: 'wifi', title: 'Why does the light blink?', body: 'So.', tags: [], idempotencyKey: 'again' };
    const [first, again] = [await person.client.send(query, { input }), await person.client.send(query, { input })];
    expect(first.body.data).toMatchObject({ askQuestion: { needs: ['silence'], until: '2099-01-01T10:00:00.000Z' } });
    expect(again.text).toBe(first.text);
  });

  it('says that a newcomer has asked enough for one day', async () => {
    const newcomer = await kehila.person('new', { at: kehila.clock.now() });
    for (let n = 0; n < 3; n++) await question(newcomer.client);
    expect(await permission(newcomer.client, `ability: ASK, spaceId: "${spaceId}"`)).toMatchObject({ rule: 'LIMIT', missing: { limit: 3 } });
  });

  it('is what the act itself decides, for every ability on a question and an answer', async () => {
    const id = await question();
    const answerId = (await act(helper.client, 'postAnswer', { questionId: id, body: 'Turn it off.' }, 'Answer { id }'))['id'] as string;
    for (const { client } of [asker, helper, staff]) {
      const { body } = await client.send(`{ question(id: "${id}") { viewerCan answers { nodes { viewerCan } } } }`);
      const shown = body.data?.['question'] as { viewerCan: string[]; answers: { nodes: { viewerCan: string[] }[] } };
      for (const [subject, can, all] of [
        [id, shown.viewerCan, ['ANSWER', 'COMMENT', 'VOTE_UP', 'VOTE_DOWN', 'EDIT', 'EDIT_TAGS', 'CLOSE', 'REOPEN', 'MARK_DUPLICATE', 'NOMINATE', 'FOLLOW']],
        [answerId, shown.answers.nodes[0]!.viewerCan, ['ACCEPT', 'WITHDRAW_ACCEPTANCE', 'EDIT', 'COMMENT', 'VOTE_UP', 'VOTE_DOWN', 'NOMINATE']],
      ] as const) {
        for (const ability of all) {
          expect([ability, (await permission(client, `ability: ${ability}, subjectId: "${subject}"`))?.allowed]).toEqual([ability, can.includes(ability)]);
        }
      }
    }
  });

  it('of others is told to the staff of the space, and about a thread with a hidden name to nobody', async () => {
    const id = await question(asker.client, { nameHidden: true });
    const open = await question();
    expect(await permission(staff.client, `ability: COMMENT, handle: "${helper.handle}", subjectId: "${open}"`)).toMatchObject({ allowed: true });
    expect(await permission(staff.client, `ability: VOTE_UP, handle: "${asker.handle}", subjectId: "${id}"`)).toBeNull();
    expect(await permission(helper.client, `ability: COMMENT, handle: "${asker.handle}"`)).toBeNull();
    expect(await permission(staff.client, 'ability: COMMENT, handle: "nobody-at-all"')).toBeNull();
  });

  it('refuses an ability that has nothing to do with the object', async () => {
    const { body } = await staff.client.send(`{ permission(ability: REVIEW, subjectId: "${await question()}") { allowed } }`);
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('costs the page of a thread no statement: it is known from what `viewerCan` asked for', async () => {
    const id = await question();
    const statements = async (query: string) => (await statementsOf(kehila.get(Database), () => helper.client.send(query))).length;
    const plain = await statements(`{ question(id: "${id}") { title viewerCan space { name } } }`);
    const explained = await statements(
      `{ question(id: "${id}") { title viewerCan space { name permissions(abilities: [VOTE_DOWN, COMMENT, NOMINATE, EDIT_TITLE]) { sentence } } } }`,
    );
    expect(explained).toBe(plain);
  });
});

describe('on a second process', () => {
  const kehila = Kehila.use();
  let second: Kehila;

  beforeAll(async () => {
    second = await Kehila.start({ beside: kehila });
    await kehila.space({ slug: 'wifi' });
    await second.spacesAnew();
  });
  afterAll(() => second.close());

  const within = async (milliseconds: number, holds: () => Promise<boolean>) => {
    const began = performance.now();
    while (!(await holds())) {
      if (performance.now() - began > milliseconds) return false;
      await new Promise((done) => setTimeout(done, 25));
    }
    return true;
  };

  it('who is suspended, demoted or signed out has no session a second later', async () => {
    const administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    const acts: [string, (accountId: string) => object][] = [
      ['sanctionAccount', (accountId) => ({ accountId, kind: 'SUSPEND', reason: 'Spam.' })],
      ['revokeRole', (accountId) => ({ accountId, role: 'STAFF' })],
      ['signOutAccount', (accountId) => ({ accountId })],
    ];
    for (const [name, input] of acts) {
      const person = await kehila.person('moderator', { grants: [{ role: 'STAFF', spaceId: null }] });
      const there = person.client.at(second.address);
      expect((await there.send('{ staffQueue { nodes { reason } } }')).body.errors).toBeUndefined();
      expect((await act(administrator.client, name, input(person.accountId) as Record<string, unknown>)).code).toBeUndefined();
      expect(
        await within(1_000, async () => (await there.send('{ staffQueue { nodes { reason } } }')).body.errors?.[0]?.extensions.code === 'UNAUTHENTICATED'),
      ).toBe(true);
    }
  });

  it('who is silenced, or has an ability withheld, is refused a second later', async () => {
    const administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    for (const [name, extra, rule] of [
      ['sanctionAccount', { kind: 'SILENCE' }, 'SILENCE'],
      ['setAbility', { ability: 'ASK', effect: 'WITHHOLD' }, 'WITHHELD'],
    ] as const) {
      const person = await kehila.person('customer');
      const there = person.client.at(second.address);
      expect((await act(administrator.client, name, { accountId: person.accountId, reason: 'Insults.', ...extra })).code).toBeUndefined();
      expect(await within(1_000, async () => (await there.send('{ permission(ability: ASK) { rule } }')).text.includes(rule))).toBe(true);
      expect(await within(1_000, async () => (await there.send('{ space(slug: "wifi") { name } }')).text.includes('name'))).toBe(true);
      const asked = await act(there, 'askQuestion', { space: 'wifi', title: 'Why does it blink so?', body: 'So.', tags: [] });
      expect(asked).toMatchObject({ __typename: 'NotAllowed' });
    }
  });

  it('a changed rule decides a second later', async () => {
    const administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    const person = await kehila.person('customer', { reputation: 20 });
    const there = person.client.at(second.address);
    expect((await there.send('{ permission(ability: VOTE_DOWN) { allowed } }')).text).toContain('false');
    await act(administrator.client, 'setAbilityRules', { rules: [{ ability: 'VOTE_DOWN', reputation: 10, roles: [] }], version: '0' });
    expect(await within(1_500, async () => (await there.send('{ permission(ability: VOTE_DOWN) { allowed } }')).text.includes('true'))).toBe(true);
  });
});
