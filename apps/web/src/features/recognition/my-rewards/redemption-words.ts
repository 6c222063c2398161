import * as m from '@kehila/messages/web';
import type { MyRedemption } from '#features/recognition/my-rewards/my-rewards.graphql.ts';
import type { IconName } from '#parts/icon/names.ts';

type State = MyRedemption['state'];

/** What each state is called, and its sign. */
export const states: Readonly<Record<State, { readonly name: () => string; readonly icon: IconName }>> = {
  HELD: { name: m.web_rewards_state_held, icon: 'hourglass' },
  APPROVED: { name: m.web_rewards_state_approved, icon: 'circle-check' },
  FULFILLED: { name: m.web_rewards_state_fulfilled, icon: 'gift' },
  REFUSED: { name: m.web_rewards_state_refused, icon: 'circle-x' },
  CANCELLED: { name: m.web_rewards_state_cancelled, icon: 'undo-2' },
  EXPIRED: { name: m.web_rewards_state_expired, icon: 'clock' },
  REFUNDED: { name: m.web_rewards_state_refunded, icon: 'undo-2' },
};
