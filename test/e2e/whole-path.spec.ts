import { graphql } from '@kehila/contracts';
import { act } from '../stage/act';
import type { Client } from '../stage/client';
import { Kehila, password, type Person } from '../stage/kehila';

const question = 'Why does the router drop the connection every evening?';

const journalDocument = graphql(`
  query Journal($ledger: PointsLedger!) {
    pointsJournal(ledger: $ledger, first: 50) {
      nodes {
        id
        rule
        amount
        balanceAfter
        path
        undoes
        undoneBy
      }
    }
  }
`);

const accountDocument = graphql(`
  query Points {
    viewer {
      loyaltyAvailable
      loyaltyVesting
      account {
        reputation
        solvedCount
      }
    }
  }
`);

describe('from a question to official knowledge', () => {
  const kehila = Kehila.use();
  let dana: Client;
  let expert: Person;
  let reader: Person;
  let staff: Person;
  let reviewer: Person;
  let administrator: Person;
  let wifi: string;
  const ids = { question: '', answer: '', nomination: '', revision: '', article: '' };
  let version = 0;

  beforeAll(async () => {
    wifi = await kehila.space({ slug: 'wifi' });
    await kehila.space({ slug: 'moving', publishingMode: 'marked' });
    expert = await kehila.person('expert', { grants: [{ role: 'EXPERT', spaceId: wifi }] });
    reader = await kehila.person('reader');
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId: wifi }] });
    reviewer = await kehila.person('reviewer', { grants: [{ role: 'REVIEWER', spaceId: wifi }] });
    administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    dana = kehila.anonymous();
  });

  const pointsOf = async (client: Client) => {
    const { viewer } = await client.ask(accountDocument);
    return { reputation: viewer?.account.reputation, vesting: viewer?.loyaltyVesting };
  };
  const journalOf = async (client: Client, ledger: 'REPUTATION' | 'LOYALTY') => (await client.ask(journalDocument, { ledger })).pointsJournal.nodes;

  const mailsDocument = graphql(`
    {
      mails(first: 5) {
        nodes {
          to
          text
        }
      }
    }
  `);
  const linkTo = async (address: string): Promise<string> => {
    const { mails } = await administrator.client.ask(mailsDocument);
    return /\/(?:verify|reset)\/(\S+)/.exec(mails.nodes.find(({ to }) => to === address)?.text ?? '')?.[1] ?? '';
  };

  it('begins with a sign-up whose link comes by mail, which the administrators see', async () => {
    const input = { email: 'dana@people.example', password, displayName: 'Dana', language: 'EN' };
    expect(await act(dana, 'signUp', input)).toEqual({ __typename: 'SignUpAccepted' });
    expect(await act(dana, 'signIn', { email: input.email, password }, 'Viewer { email verified }')).toMatchObject({ email: input.email, verified: false });
    const ask = { space: 'wifi', title: question, body: 'It comes back after **ten** minutes.', tags: ['router'] };
    expect(await act(dana, 'askQuestion', ask, 'NotAllowed { needs }')).toMatchObject({ code: 'NOT_ALLOWED', needs: ['verified'] });
    expect(await act(dana, 'saveDraft', { ...ask, place: 'ask' }, 'Draft { place title }')).toMatchObject({ place: 'ask', title: question });

    const token = await linkTo(input.email);
    expect(await act(dana, 'verifyEmail', { token }, 'Viewer { verified drafts { title } account { reputation handle } }')).toMatchObject({
      verified: true,
      drafts: [{ title: question }],
      account: { reputation: 1, handle: 'dana' },
    });
    expect(await act(kehila.anonymous(), 'verifyEmail', { token })).toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('goes on with a question, which is found as similar while the next person types', async () => {
    const asked = await act(
      dana,
      'askQuestion',
      { space: 'wifi', title: question, body: 'It comes back after **ten** minutes.', tags: ['router', 'evening'] },
      'Question { id state }',
    );
    expect(asked).toMatchObject({ __typename: 'Question', state: 'OPEN' });
    ids.question = asked['id'] as string;

    await kehila.drain();
    const similar = graphql(`
      query Similar($title: String!) {
        similarQuestions(title: $title) {
          threadId
        }
      }
    `);
    const { similarQuestions } = await kehila.anonymous().ask(similar, { title: 'Router drops its connection in the evening' });
    expect(similarQuestions).toEqual([{ threadId: ids.question }]);
  });

  it('gets an answer and a comment', async () => {
    const answered = await act(
      expert.client,
      'postAnswer',
      { questionId: ids.question, body: 'Set channel 44: the neighbours are on yours.' },
      'Answer { id question { state } authorRole }',
    );
    expect(answered).toMatchObject({ authorRole: 'EXPERT', question: { state: 'ANSWERED' } });
    ids.answer = answered['id'] as string;
    expect(await act(dana, 'postComment', { contentId: ids.answer, body: 'Where is that?' }, 'Comment { authorName }')).toMatchObject({ authorName: 'Dana' });
  });

  it('pays for votes what the rules say', async () => {
    expect(await act(reader.client, 'castVote', { contentId: ids.answer, value: 'UP' }, 'VoteOutcome { score viewerVote }')).toMatchObject({
      score: 1,
      viewerVote: 'UP',
    });
    await act(reader.client, 'castVote', { contentId: ids.question, value: 'UP' });
    expect(await act(expert.client, 'castVote', { contentId: ids.answer, value: 'UP' })).toMatchObject({ code: 'OWN_CONTENT' });
    expect([await pointsOf(dana), await pointsOf(expert.client)]).toEqual([
      { reputation: 6, vesting: 0 },
      { reputation: 11, vesting: 0 },
    ]);
  });

  it('takes an acceptance back by counter-entries, and pays it once however often it is given', async () => {
    const accept = () => act(dana, 'acceptAnswer', { answerId: ids.answer }, 'Question { state }');
    expect(await accept()).toMatchObject({ state: 'SOLVED' });
    expect([await pointsOf(dana), await pointsOf(expert.client)]).toEqual([
      { reputation: 8, vesting: 0 },
      { reputation: 26, vesting: 20 },
    ]);
    expect(await act(dana, 'withdrawAcceptance', { answerId: ids.answer }, 'Question { state }')).toMatchObject({ state: 'ANSWERED' });
    expect([await pointsOf(dana), await pointsOf(expert.client)]).toEqual([
      { reputation: 6, vesting: 0 },
      { reputation: 11, vesting: 0 },
    ]);
    const [counter, paid] = (await journalOf(expert.client, 'REPUTATION')).filter(({ rule }) => rule === 'answerAccepted');
    expect(counter).toMatchObject({ amount: -15, balanceAfter: 11, undoes: paid?.id });
    expect(paid).toMatchObject({ amount: 15, balanceAfter: 26, undoneBy: counter?.id, path: expect.stringContaining(ids.question) });

    expect(await accept()).toMatchObject({ state: 'SOLVED' });
    expect(await act(dana, 'acceptAnswer', { answerId: ids.answer })).toMatchObject({ code: 'ALREADY_ACCEPTED' });
    expect([await pointsOf(dana), await pointsOf(expert.client)]).toEqual([
      { reputation: 8, vesting: 0 },
      { reputation: 26, vesting: 20 },
    ]);
  });

  it('is nominated by the staff and drafted from its thread, whose authors are credited', async () => {
    expect(await act(reader.client, 'nominateForArticle', { contentId: ids.answer })).toMatchObject({ __typename: 'NotAllowed' });
    const nominated = await act(staff.client, 'nominateForArticle', { contentId: ids.answer, reason: 'Asked every week.' }, 'Nomination { id state }');
    expect(nominated).toMatchObject({ state: 'OPEN' });
    expect(await act(staff.client, 'nominateForArticle', { contentId: ids.answer })).toMatchObject({ code: 'ALREADY_NOMINATED' });

    const wanted = 'Revision { id state version body { markdown } article { id state } sources { contentId } contributors { kind account { handle } } }';
    const drafted = await act(expert.client, 'draftArticle', { nominationId: nominated['id'] }, wanted);
    expect(drafted).toMatchObject({
      state: 'DRAFT',
      article: { state: 'DRAFT' },
      sources: [{ contentId: ids.question }, { contentId: ids.answer }],
      body: { markdown: expect.stringContaining('Set channel 44') },
    });
    expect(drafted['contributors']).toEqual([
      { kind: 'MAIN_AUTHOR', account: { handle: expert.handle } },
      { kind: 'CONTRIBUTOR', account: { handle: 'dana' } },
    ]);
    ids.revision = drafted['id'] as string;
    ids.article = (drafted['article'] as { id: string }).id;
    version = drafted['version'] as number;
  });

  it('is shown to nobody else while it is a draft', async () => {
    const look = `{ article(id: "${ids.article}") { id } revision(id: "${ids.revision}") { id } }`;
    for (const client of [kehila.anonymous(), reader.client, dana]) expect((await client.send(look)).body).toEqual({ data: { article: null, revision: null } });
  });

  const edit = async (body: string) => {
    const edited = await act(
      expert.client,
      'editRevision',
      { revisionId: ids.revision, version, title: 'A channel of your own', body },
      'Revision { version }',
    );
    version = edited['version'] as number;
  };

  it('is handed in, read as a word difference, talked about and given back', async () => {
    await edit('## Steps\n\nSet channel 44 in the router.');
    expect(await act(expert.client, 'editRevision', { revisionId: ids.revision, version: version - 1, title: 'x', body: 'Old.' })).toMatchObject({
      code: 'REVISION_CHANGED',
    });
    expect(await act(expert.client, 'submitRevision', { revisionId: ids.revision, version }, 'Revision { state }')).toMatchObject({ state: 'SUBMITTED' });

    const queue = graphql(`
      {
        reviewQueue(first: 5) {
          nodes {
            revision {
              id
              difference {
                kind
              }
            }
          }
        }
      }
    `);
    const { reviewQueue } = await reviewer.client.ask(queue);
    expect(reviewQueue.nodes).toEqual([{ revision: { id: ids.revision, difference: [{ kind: 'ADDED' }, { kind: 'ADDED' }] } }]);

    expect(await act(reviewer.client, 'claimRevision', { revisionId: ids.revision }, 'Revision { state claimedBy { handle } }')).toMatchObject({
      state: 'IN_REVIEW',
      claimedBy: { handle: reviewer.handle },
    });
    await act(reviewer.client, 'commentOnRevision', { revisionId: ids.revision, body: 'For which router?', block: 1 });
    const asked = await act(
      reviewer.client,
      'requestChanges',
      { revisionId: ids.revision, version, reason: 'Name the router.' },
      'Revision { state decisionReason comments { block } }',
    );
    expect(asked).toMatchObject({ state: 'CHANGES_REQUESTED', decisionReason: 'Name the router.', comments: [{ block: 1 }] });
  });

  it('is approved by a reviewer who did not write it, and published as official, linked both ways', async () => {
    await edit('## Steps\n\nSet channel 44 in the router Home Hub 3.');
    await act(expert.client, 'submitRevision', { revisionId: ids.revision, version });
    const approve = (client: Client, read: number) =>
      act(client, 'approveRevision', { revisionId: ids.revision, version: read, reason: 'Tried it.' }, 'Revision { state article { id state standing } }');
    for (const client of [expert.client, staff.client]) expect((await approve(client, version)).__typename).toBe('NotAllowed');
    expect(await approve(reviewer.client, version - 1)).toMatchObject({ code: 'REVISION_CHANGED' });
    expect(await approve(reviewer.client, version)).toMatchObject({
      state: 'PUBLISHED',
      article: { id: ids.article, state: 'PUBLISHED', standing: 'OFFICIAL' },
    });

    const links = graphql(`
      query Links($question: ID!, $article: ID!) {
        question(id: $question) {
          article {
            id
          }
        }
        article(id: $article) {
          question {
            id
          }
          body {
            html
          }
          contributors {
            account {
              handle
            }
          }
        }
      }
    `);
    const linked = await kehila.anonymous().ask(links, { question: ids.question, article: ids.article });
    expect(linked.question?.article?.id).toBe(ids.article);
    expect(linked.article).toMatchObject({ question: { id: ids.question }, body: { html: expect.stringContaining('Home Hub 3') } });
    expect(linked.article?.contributors.map(({ account }) => account.handle)).toEqual([expert.handle, 'dana']);
  });

  it('pays its main author and its contributor, and staff nothing', async () => {
    expect([await pointsOf(dana), await pointsOf(expert.client)]).toEqual([
      { reputation: 18, vesting: 40 },
      { reputation: 76, vesting: 220 },
    ]);
    for (const person of [staff, reviewer]) expect(await pointsOf(person.client)).toEqual({ reputation: 1, vesting: 0 });
  });

  it('is found above its thread', async () => {
    await kehila.drain();
    const search = graphql(`
      {
        search(query: "router channel 44") {
          hits {
            kind
            threadId
            standing
          }
        }
      }
    `);
    const { hits } = (await kehila.anonymous().ask(search)).search;
    expect(hits.map(({ threadId, standing }) => ({ threadId, standing }))).toEqual([
      { threadId: ids.article, standing: 'OFFICIAL' },
      { threadId: ids.question, standing: null },
    ]);
  });

  it('is rated by readers with and without an account; helpful votes are paid and can be undone', async () => {
    const rate = (client: Client, input: object) =>
      act(client, 'rateArticle', { articleId: ids.article, ...input }, 'Article { helpfulCount notHelpfulCount viewerRating }');
    expect(await rate(reader.client, { helpful: true })).toMatchObject({ helpfulCount: 1, notHelpfulCount: 0, viewerRating: true });
    expect((await pointsOf(expert.client)).reputation).toBe(78);
    expect(await rate(kehila.anonymous(), { helpful: false, reason: 'STEPS_FAILED', text: 'No such menu.', browserKey: 'b'.repeat(20) })).toMatchObject({
      helpfulCount: 1,
      notHelpfulCount: 1,
    });
    expect(await rate(reader.client, { helpful: false, reason: 'OUTDATED' })).toMatchObject({ helpfulCount: 0, notHelpfulCount: 2, viewerRating: false });
    expect((await pointsOf(expert.client)).reputation).toBe(76);
    expect(await rate(expert.client, { helpful: true })).toMatchObject({ code: 'OWN_CONTENT' });
  });

  it('is published at once where the space is marked, plainly as the community’s', async () => {
    const writer = await kehila.person('writer', { reputation: 150 });
    const draft = (space: string) => act(writer.client, 'draftArticle', { space, title: 'Moving day' }, 'Revision { id version article { id } }');
    const publish = async (space: string) => {
      const begun = await draft(space);
      const input = { revisionId: begun['id'], version: begun['version'], title: 'Moving day', body: 'Take the router along.' };
      const edited = await act(writer.client, 'editRevision', input, 'Revision { version }');
      return act(writer.client, 'publishRevision', { revisionId: begun['id'], version: edited['version'] }, 'Article { state standing }');
    };
    expect(await publish('moving')).toMatchObject({ state: 'PUBLISHED', standing: 'COMMUNITY' });
    expect(await publish('wifi')).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('stands before the staff when the peers-first window has ended', async () => {
    const queue = graphql(`
      {
        staffQueue {
          nodes {
            reason
            question {
              id
            }
          }
        }
      }
    `);
    const asked = await act(
      reader.client,
      'askQuestion',
      { space: 'wifi', title: 'Which cable goes where at all?', body: 'There are four of them.', tags: [] },
      'Question { id }',
    );
    expect((await staff.client.ask(queue)).staffQueue.nodes).toEqual([]);
    kehila.clock.advance(5 * 24 * 3_600_000);
    const later = await kehila.person('later-staff', { grants: [{ role: 'STAFF', spaceId: wifi }] });
    expect((await later.client.ask(queue)).staffQueue.nodes).toEqual([{ reason: 'WINDOW_ENDED', question: { id: asked['id'] } }]);
    await kehila.drain();
    kehila.clock.reset();
  });

  it('leaves nothing that is kept twice in disagreement', async () => {
    expect(await kehila.differences()).toEqual([]);
  });

  it('ends with a sign-out, after which the cookie opens nothing', async () => {
    const old = { cookie: dana.cookie };
    await dana.send('mutation { signOut { done } }');
    expect(dana.cookie).not.toMatch(/kehila=/);
    expect((await kehila.anonymous(old).send('{ viewer { email } }')).body).toEqual({ data: { viewer: null } });
  });
});
