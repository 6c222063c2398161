import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateAccount, GrantRole } from '@kehila/accounts';
import { type Api, startApi } from '@kehila/api';
import {
  Actor,
  Clock,
  ConsistencyChecks,
  Database,
  type Environment,
  type Failure,
  isFailure,
  openLogs,
  OutboxRelay,
  readSettings,
  type RoleGrant,
} from '@kehila/platform';
import { BringReputation } from '@kehila/recognition';
import { CreateSpace, JoinSpace, type NewSpace, Spaces } from '@kehila/spaces';
import { type FreshDatabase, freshDatabase } from '@kehila/testing';
import { Client } from './client';

export const password = 'vellum osprey kettle 9';
const nobody = Actor.anonymous('en');
const longAgo = new Date('2025-01-01T08:00:00Z');

export interface Person {
  readonly client: Client;
  readonly accountId: string;
  readonly handle: string;
  readonly email: string;
}

interface PersonToMake {
  /** Beside the one point that everybody opens with. */
  readonly reputation?: number;
  readonly grants?: readonly RoleGrant[];
  readonly verified?: boolean;
  /** Since when they are here; long ago when absent. */
  readonly at?: Date;
  /** False: as after signing in by password alone, so that granted roles sleep. */
  readonly factor?: boolean;
}

interface OtherServer {
  readonly address: string;
  end(): Promise<void>;
}

interface Options {
  readonly environment?: Environment;
  /** A further server on the database of the first. */
  readonly beside?: Kehila;
}

/** The server as clients meet it: over HTTP, on a database of its own. */
export class Kehila {
  private static made = 0;

  private constructor(
    private readonly api: Api,
    readonly address: string,
    private readonly database: FreshDatabase,
    private readonly folder: string,
    private readonly log: readonly string[],
    private readonly ownsDatabase: boolean,
  ) {}

  static async start({ environment = {}, beside }: Options = {}): Promise<Kehila> {
    const database = beside?.database ?? (await freshDatabase());
    const folder = beside?.folder ?? mkdtempSync(join(tmpdir(), 'kehila-e2e-'));
    const settings = readSettings({ KEHILA_DATA: folder, KEHILA_PORT: '0', KEHILA_LIMITS: 'off', ...environment }, folder);
    const lines: string[] = [];
    const logs = openLogs('warn', { write: (line: string) => void lines.push(line) });
    const api = await startApi({ settings, databaseUrl: database.url, logs, pagesFolder: null });
    await api.listen();
    const server = (api.app as unknown as { getHttpServer(): { address(): { port: number } } }).getHttpServer();
    return new Kehila(api, `http://127.0.0.1:${server.address().port}`, database, folder, lines, beside === undefined);
  }

  /** A server for the tests of a `describe`; may be used inside hooks and tests only. */
  static use(options: Options = {}): Kehila {
    let kehila: Kehila | undefined;
    beforeAll(async () => {
      kehila = await Kehila.start(options);
    });
    afterAll(() => kehila?.close());
    return new Proxy({} as Kehila, {
      get: (_, name) => {
        if (!kehila) throw new Error('the server runs inside hooks and tests only');
        const value: unknown = Reflect.get(kehila, name);
        return typeof value === 'function' ? (value.bind(kehila) as unknown) : value;
      },
    });
  }

  get clock(): Clock {
    return this.get(Clock);
  }

  /** What the server complained about. */
  get complaints(): readonly string[] {
    return this.log;
  }

  anonymous(headers: Readonly<Record<string, string>> = {}): Client {
    return new Client(this.address, headers);
  }

  async space(space: Omit<NewSpace, 'name'>): Promise<string> {
    return done(await this.get(CreateSpace).execute(nobody, { name: { en: `Space ${space.slug}` }, ...space })).spaceId;
  }

  /** Lets the server know at once what was changed about spaces behind its back. */
  spacesAnew(): Promise<unknown> {
    return this.get(Spaces).refresh();
  }

  /** Somebody with an account, signed in; the session has proven a second factor, so that their roles count. */
  async person(name: string, { reputation = 0, grants = [], verified = true, at = longAgo, factor = true }: PersonToMake = {}): Promise<Person> {
    const handle = `${name}-${++Kehila.made}`;
    const email = `${handle}@people.example`;
    const account = { email, handle, displayName: `${name} ${Kehila.made}`, language: 'en', password, verified, at } as const;
    const { accountId } = done(await this.get(CreateAccount).execute(nobody, account));
    if (reputation > 0) done(await this.get(BringReputation).execute(nobody, { accountId, amount: reputation }));
    for (const { role, spaceId } of grants) {
      if (role !== 'CUSTOMER') done(await this.get(GrantRole).execute(nobody, { accountId, role, spaceId }));
    }
    const client = this.anonymous();
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const { text } = await client.send(signIn, { input: { email, password } });
    if (verified && !text.includes('"Viewer"')) throw new Error(`${handle} could not sign in: ${text}`);
    if (factor) await this.proveFactor(accountId);
    return { client, accountId, handle, email };
  }

  /** As if the open sessions of somebody had proven a second factor. */
  async proveFactor(accountId: string): Promise<void> {
    await this.sql('update session set factor_at = created_at where account_id = $1', accountId);
  }

  /** Staff let somebody into a space for members. */
  async letIn(person: Person, spaceId: string): Promise<void> {
    const staff = new Actor({ accountId: person.accountId, sessionId: null, verified: true, language: 'en', grants: [{ role: 'STAFF', spaceId }] });
    done(await this.get(JoinSpace).execute(staff, { spaceId, accountId: person.accountId }));
  }

  /** Lets all after-commit listeners have what is due. */
  drain(): Promise<number> {
    return this.get(OutboxRelay).drain();
  }

  /** What `kehila verify` finds. */
  async differences(): Promise<string[]> {
    return (await this.get(ConsistencyChecks).run()).flatMap(({ differences }) => differences);
  }

  /** The rows of a statement, for what no client is shown. */
  async sql<Row extends object = Record<string, unknown>>(statement: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.get(Database).pool.query(statement, values)).rows as Row[];
  }

  /** A further server on the database of this one, in a process of its own. It knows the spaces that were there when it began. */
  async inAnotherProcess(): Promise<OtherServer> {
    const child = fork(join(__dirname, 'other-server.mjs'), [this.folder, this.database.url], { execArgv: [] });
    const [address] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => [`ended with ${code}`])])) as [string];
    if (!address.startsWith('http')) throw new Error(`the other server ${address}`);
    return {
      address,
      async end() {
        const ended = once(child, 'exit');
        child.disconnect();
        await ended;
      },
    };
  }

  async close(): Promise<void> {
    await this.api.close();
    if (!this.ownsDatabase) return;
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  get<Provided>(token: abstract new (...args: never[]) => Provided): Provided {
    return this.api.app.get<Provided>(token, { strict: false });
  }
}

/** The outcome, where a refusal would be a mistake of the test. */
function done<Outcome>(outcome: Outcome | Failure): Outcome {
  if (isFailure(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome)}`);
  return outcome;
}
