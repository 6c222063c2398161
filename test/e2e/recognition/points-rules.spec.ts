import { PreviewPointsRules } from '@kehila/recognition';
import { act, mutationOf, tryAct } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

interface RuleSets {
  readonly nodes: readonly {
    readonly version: number;
    readonly inForce: boolean;
    readonly terms: { readonly rules: readonly { rule: string; reputation: number | null }[] };
  }[];
}

describe('the rules of points over HTTP', () => {
  const kehila = Kehila.use();

  it('are read by a guest as they are paid', async () => {
    const { body } = await kehila.anonymous().send('{ pointsRuleSets { nodes { version inForce terms { rules { rule reputation } } } } }');
    const [set] = (body.data as unknown as { pointsRuleSets: RuleSets }).pointsRuleSets.nodes;
    expect(set).toMatchObject({ version: 1, inForce: true });
    expect(set?.terms.rules).toContainEqual({ rule: 'answerAccepted', reputation: 15 });
  });

  it('are read page by page, and a made-up place is refused', async () => {
    const { body } = await kehila.anonymous().send('{ pointsRuleSets(after: "made-up") { nodes { version } } }');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  describe('that a manager writes', () => {
    let manager: Person;
    const rules = (more: object = {}) => ({
      reputation: { joined: 1, answerVotedUp: 10, answerAccepted: 15 },
      loyalty: { answerAccepted: 20 },
      votingGainsADay: 200,
      vestingDays: 7,
      expiryMonths: 24,
      reason: 'Fairer.',
      ...more,
    });
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const draft = async (more: object = {}): Promise<number> => {
      const saved = await act(manager.client, 'savePointsRuleDraft', rules(more), 'PointsRulesDesk { draft { version previewState } }');
      return (saved['draft'] as { version: number }).version;
    };

    beforeAll(async () => {
      manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
    });
    afterEach(async () => {
      await kehila.sql('delete from points_rule_draft');
      await kehila.sql(
        `insert into points_rule_set_cancellation select version, now() from points_rule_set where valid_from > now() + interval '5 minutes' on conflict do nothing`,
      );
    });

    it('are refused beside their field, in the language of the reader', async () => {
      const { text } = await tryAct(manager.client, 'savePointsRuleDraft', rules({ reputation: { answerVotedUp: 5_000 } }));
      expect(text).toContain('"answerVotedUp"');
      expect(text).toContain('Please write a whole number from 0 to 1000.');
      expect((await tryAct(manager.client, 'savePointsRuleDraft', rules({ reason: 'x'.repeat(501) }))).text).toContain('TOO_LONG');
      const version = await draft();
      expect((await tryAct(manager.client, 'announcePointsRules', { version, validFrom: inMinutes(5) })).text).toContain('at least 10 minutes from now');
    });

    it('say how many votes of one person for one author count, and what was said before', async () => {
      const few = { earningVotesForOneAuthorADay: 2, votesForOneAuthorADay: 4 };
      await act(manager.client, 'announcePointsRules', { version: await draft(few), validFrom: inMinutes(60) });
      const limits = '{ earningVotesForOneAuthorADay votesForOneAuthorADay }';
      const { body } = await kehila.anonymous().send(`{ pointsRuleSets(first: 1) { nodes { terms ${limits} termsBefore ${limits} } } }`);
      const before = { earningVotesForOneAuthorADay: 5, votesForOneAuthorADay: 10 };
      expect(body.data).toEqual({ pointsRuleSets: { nodes: [{ terms: few, termsBefore: before }] } });
    });

    it.each([
      ['en', 'More votes cannot earn points than are taken.'],
      ['he', 'לא ייתכן שיזכו בנקודות יותר הצבעות משמתקבלות.'],
    ])('let no more votes earn than are taken, and say so (%s)', async (language, sentence) => {
      const input = rules({ earningVotesForOneAuthorADay: 11 });
      const { text } = await manager.client.send(mutationOf('savePointsRuleDraft'), { input }, { 'accept-language': language });
      expect(text).toContain('"earningVotesForOneAuthorADay"');
      expect(text).toContain(sentence);
    });

    it('are previewed by the worker, read by everybody once they are announced, and gone when they are cancelled', async () => {
      const version = await draft({ reputation: { joined: 1, answerAccepted: 40 } });
      await kehila.get(PreviewPointsRules).run();
      const { body } = await manager.client.send('{ pointsRulesDesk { draft { previewState } preview { ledgers { ledger now then } } } }');
      expect(body.data).toMatchObject({
        pointsRulesDesk: { draft: { previewState: 'READY' }, preview: { ledgers: [{ ledger: 'REPUTATION' }, { ledger: 'LOYALTY' }] } },
      });
      const announced = await act(
        manager.client,
        'announcePointsRules',
        { version, validFrom: inMinutes(60) },
        'PointsRulesDesk { toCome { version } draft { version } }',
      );
      const [set] = announced['toCome'] as [{ version: number }];
      expect(announced['draft']).toBeNull();
      const read = async () => {
        const { body: sets } = await kehila.anonymous().send('{ pointsRuleSets { nodes { version inForce terms { rules { rule reputation } } } } }');
        return (sets.data as unknown as { pointsRuleSets: RuleSets }).pointsRuleSets.nodes;
      };
      expect((await read()).map((node) => [node.version, node.inForce])).toEqual([
        [set.version, false],
        [1, true],
      ]);
      await act(manager.client, 'cancelPointsRules', { version: set.version });
      expect(await read()).toHaveLength(1);
      expect(await act(manager.client, 'cancelPointsRules', { version: 1 }, 'StateRefused { code }')).toMatchObject({ code: 'STATE_REFUSED' });
    });

    it('stand in the audit log', async () => {
      await act(manager.client, 'discardPointsRuleDraft', { version: await draft() });
      await act(manager.client, 'announcePointsRules', { version: await draft({ vestingDays: 9 }), validFrom: inMinutes(60) });
      const acts = await kehila.sql<{ act: string }>(`select act from audit_entry where act like '%PointsRule%' order by id desc limit 4`);
      expect(acts.map(({ act: name }) => name)).toEqual(['announcePointsRules', 'savePointsRuleDraft', 'discardPointsRuleDraft', 'savePointsRuleDraft']);
    });
  });
});
