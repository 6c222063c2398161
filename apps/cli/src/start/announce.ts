import type { Settings } from '@kehila/platform';
import type { Console } from '../console/console';
import { sampleAccountsIn } from '../sample/sample-accounts';

/** Says where it is and how to come in. */
export function announce(console: Console, settings: Settings, address: string | null, milliseconds: number): void {
  const seconds = (milliseconds / 1_000).toFixed(1);
  const sample = settings.sample ? sampleAccountsIn(settings.dataFolder) : undefined;
  console.result({ address, seconds: Number(seconds), ...(sample ? { sampleAccounts: sample.emails } : {}) });
  if (address === null) {
    console.say('cli_started_worker', { seconds });
    return;
  }
  console.say('cli_started', { address, seconds });
  if (sample) {
    console.say('cli_sample_accounts', { password: sample.password });
    for (const email of sample.emails) console.line(`  ${email}`);
  }
  console.say('cli_how_to_stop');
}
