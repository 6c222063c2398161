import * as m from '@kehila/messages/web';
import type { ShownAppeal } from '#features/recognition/points-appeals/points-appeal.graphql.ts';

/** Where a question about an entry stands, in words. */
export const appealStates: Readonly<Record<ShownAppeal['state'], () => string>> = {
  OPEN: m.web_journal_asked_open,
  UPHELD: m.web_journal_asked_upheld,
  DECLINED: m.web_journal_asked_declined,
};
