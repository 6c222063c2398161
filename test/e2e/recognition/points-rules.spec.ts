import { Kehila } from '../../stage/kehila';

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
});
