import { ConsistencyChecks, type Settings } from '@kehila/platform';
import type { Console } from '../console/console';
import { CommandFailed } from '../failures/failure';
import { withFeatures } from './with-features';

/** `kehila verify`: compares everything that is kept twice. Fails when something differs. */
export async function verify(console: Console, settings: Settings): Promise<void> {
  const subjects = await withFeatures(console, settings, (app) => app.get(ConsistencyChecks).run());
  const differences = subjects.reduce((sum, subject) => sum + subject.differences.length, 0);
  console.result({ differences, subjects });
  for (const subject of subjects) {
    console.say('cli_verified_subject', { subject: subject.subject, differences: subject.differences.length });
    for (const difference of subject.differences) console.line(`  ${difference}`);
  }
  if (differences > 0) throw new CommandFailed('cli_failed_differences', { differences });
  console.say('cli_verified');
}
