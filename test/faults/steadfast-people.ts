import { setTimeout as sleep } from 'node:timers/promises';
import { act, tryAct } from '../stage/act';
import { Client } from '../stage/client';
import type { RunningKehila } from '../stage/running-kehila';

interface Entered {
  readonly address: string;
  readonly client: Promise<Client>;
}

/** People of the sample community who go on through every kill: they try until the server is back, by the same key, and sign in anew there. */
export class SteadfastPeople {
  private readonly entered = new Map<string, Entered>();

  constructor(private readonly kehila: () => RunningKehila) {}

  as(role: string): Promise<Client> {
    const { address, password } = this.kehila();
    const known = this.entered.get(role);
    if (known?.address === address) return known.client;
    const client = new Client(address);
    const entering = act(client, 'signIn', { email: `${role}@kehila.example`, password }).then(() => client);
    this.entered.set(role, { address, client: entering });
    entering.catch(() => this.entered.delete(role));
    return entering;
  }

  /** Resolves to the id of the question. */
  ask(title: string): Promise<string> {
    const input = { space: 'wifi-and-routers', title, body: 'It blinks since yesterday.', tags: [], idempotencyKey: title };
    return untilDone(async () => (await act(await this.as('customer'), 'askQuestion', input, 'Question { id }'))['id'] as string);
  }

  answer(questionId: string): Promise<void> {
    const input = { questionId, body: 'Turn it off and on.', idempotencyKey: `answer-to-${questionId}` };
    return untilDone(async () => {
      const { body } = await tryAct(await this.as('expert'), 'postAnswer', input);
      if (!body.data) throw new Error('not now');
    });
  }
}

async function untilDone<Result>(story: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; tries < 300; tries++) {
    try {
      return await story();
    } catch {
      await sleep(200);
    }
  }
  throw new Error('the server did not come back');
}
