import type { INestApplicationContext } from '@nestjs/common';
import { Spaces } from '@kehila/spaces';
import type { Console } from '../console/console';
import { sampleCommunity } from './content';
import { SamplePlayer } from './player/sample-player';
import { makeSamplePassword } from './sample-accounts';

/** Plays the sample community into an empty database. @throws the signal's reason when it is stopped. */
export async function loadSample(app: INestApplicationContext, dataFolder: string, console: Console, signal: AbortSignal): Promise<void> {
  console.say('cli_loading_sample');
  const progress = console.progress();
  try {
    const player = new SamplePlayer(app, makeSamplePassword(dataFolder));
    await player.play(sampleCommunity, (done, total) => {
      signal.throwIfAborted();
      progress.at(console.sentence('cli_step_sample'), done, total);
    });
    await app.get(Spaces, { strict: false }).countAnew();
  } finally {
    progress.stop();
  }
}
