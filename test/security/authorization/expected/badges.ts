import { everybody, type Input, row, type Row } from './row';

const administratorsOnly = 'login shut shut shut shut shut shut shut shut yes';
const text = { name: 'Kind words', description: 'For kind words.', icon: 'star' };
const rule = { event: 'ANSWER_ACCEPTED', measure: 'DEEDS', period: 'EVER', repeated: false, bronze: 500 };
const badge = { rule, published: true, he: text, en: text };

export const mutations: readonly Row<Input>[] = [
  row('createBadge', 'of any kind', administratorsOnly, () => badge),
  row('changeBadge', 'as it was read', administratorsOnly, async (scene) => ({ ...badge, badgeId: await scene.recognition.badge(), version: 1 })),
  row('giveBadge', 'to somebody', administratorsOnly, async (scene) => ({
    badgeId: await scene.recognition.badge(),
    handle: scene.helper.handle,
    tier: 'BRONZE',
    reason: 'Kind words.',
  })),
  row('takeBadge', 'that was given by hand', administratorsOnly, async (scene) => ({ awardId: await scene.recognition.badgeGiven(), reason: 'By mistake.' })),
];

export const queries: readonly Row<string>[] = [
  row('badges', 'shown', everybody, () => '{ badges { nodes { id name progress { value missing } } } }'),
  row('badge', 'shown', everybody, async (scene) => `{ badge(id: "${await scene.recognition.badge()}") { id name } }`),
  row(
    'badge',
    'that nobody sees',
    'none none none none none none none none none yes',
    async (scene) => `{ badge(id: "${await scene.recognition.badge(false)}") { id } }`,
  ),
  row('badgeHolders', 'of one that somebody has', everybody, async (scene) => {
    const badgeId = await scene.recognition.badge();
    await scene.recognition.badgeGiven(badgeId);
    return `{ badgeHolders(badgeId: "${badgeId}") { nodes { id account { handle } } } }`;
  }),
  row(
    'previewBadge',
    'of any kind',
    administratorsOnly,
    () => '{ previewBadge(rule: { event: ANSWER_GIVEN, measure: DEEDS, period: EVER, repeated: false, bronze: 1 }) { people } }',
  ),
];
