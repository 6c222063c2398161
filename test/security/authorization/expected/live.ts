import { row, type Row } from './row';

/** Subscriptions: whether a stream opens, and what the first of it tells. */
export const subscriptions: readonly Row<string>[] = [
  row('live', 'what waits for staff', 'login none none none none yes yes none none yes', () => 'subscription { live { told: staffQueue } }'),
  row('live', 'one’s own bell', 'login yes yes yes yes yes yes yes yes yes', () => 'subscription { live { told: bell { unread } } }'),
  row(
    'live',
    'a question in sight',
    'login yes yes yes yes yes yes yes yes yes',
    async (scene) => `subscription { live(questionId: "${await scene.question()}") { told: thread { answerCount } } }`,
  ),
  row(
    'live',
    'a question that waits for approval',
    'login none none none none yes none none none yes',
    async (scene) => `subscription { live(questionId: "${await scene.heldQuestion()}") { told: thread { answerCount } } }`,
  ),
];
