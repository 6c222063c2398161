import { createRequire } from 'node:module';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** What takes a minute or more: begun last, it would keep one worker while the other has nothing left. */
const longest = [
  'test/browser/every-page.spec.ts',
  'test/security/staff-only-text.spec.ts',
  'test/faults/notice-mails.spec.ts',
  'test/security/authorization/visibility.spec.ts',
  'test/security/authorization/states.spec.ts',
  'test/security/alias.spec.ts',
  'test/faults/mails.spec.ts',
  'test/faults/webhooks.spec.ts',
  'test/e2e/administration/backup.spec.ts',
  'apps/cli/src/start/start.spec.ts',
];

export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path }) => {
      const at = longest.findIndex((one) => path.replaceAll('\\', '/').endsWith(one));
      return at === -1 ? longest.length : at;
    };
    return [...(await super.sort(tests))].sort((one, other) => rank(one) - rank(other));
  }
}
