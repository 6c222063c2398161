import { act } from '../stage/act';
import type { Client } from '../stage/client';
import { Kehila, type Person } from '../stage/kehila';

const rounds = process.env['KEHILA_TEST_SIZE'] === 'long' ? 200 : 2;

/** How many requests a race is run by. */
export const atOnce = 20;

type Input = Readonly<Record<string, unknown>>;
type Racer = Pick<Person, 'client'>;

/** A community on two servers, each a process of its own, with one database. */
export class Arena {
  readonly kehila = Kehila.use();
  spaceId!: string;
  asker!: Person;
  /** Moderators and correctors of the space. */
  staff: Person[] = [];
  reviewers: Person[] = [];
  helpers: Person[] = [];
  private second?: Awaited<ReturnType<Kehila['inAnotherProcess']>>;
  private made = 0;

  private constructor() {}

  /** For the tests of a `describe`. After each race every account has what its entries say, and in the end nothing that is kept twice disagrees. */
  static use(): Arena {
    // Hooks run in the order in which they are made: this one has to run before the server is closed.
    afterAll(() => arena.close());
    const arena = new Arena();
    beforeAll(() => arena.open());
    afterEach(() => arena.addsUp());
    return arena;
  }

  private async open(): Promise<void> {
    const { kehila } = this;
    this.spaceId = await kehila.space({ slug: 'wifi' });
    await kehila.space({ slug: 'cables' });
    this.asker = await kehila.person('asker', { reputation: 500 });
    const many = (count: number, name: string, role?: 'STAFF' | 'REVIEWER') =>
      Promise.all(Array.from({ length: count }, () => kehila.person(name, role ? { grants: [{ role, spaceId: null }] } : {})));
    [this.helpers, this.staff, this.reviewers] = [await many(10, 'helper'), await many(2, 'staff', 'STAFF'), await many(2, 'reviewer', 'REVIEWER')];
    this.second = await kehila.inAnotherProcess();
  }

  private async close(): Promise<void> {
    await this.kehila.drain();
    const differences = await this.kehila.differences();
    await this.second?.end();
    expect(differences).toEqual([]);
  }

  private async addsUp(): Promise<void> {
    expect(
      await this.kehila.sql(
        `select account_id, ledger from points_account a
         where balance <> (select sum(amount) from points_entry e where e.ledger = a.ledger and e.account_id = a.account_id)`,
      ),
    ).toEqual([]);
  }

  /** Runs a story of its own for each round. */
  race(name: string, story: () => Promise<void>): void {
    it(name, async () => {
      for (let round = 0; round < rounds; round++) await story();
    });
  }

  /** Twenty requests at once, at both servers in turn; of several people each has two, then the next. */
  all<Result>(people: Racer | readonly Racer[], story: (client: Client, index: number) => Promise<Result>): Promise<Result[]> {
    const racers = 'client' in people ? [people] : people;
    return Promise.all(
      Array.from({ length: atOnce }, (_, index) => {
        const { client } = racers[Math.floor(index / 2) % racers.length]!;
        return story(index % 2 === 0 ? client : client.at(this.second!.address), index);
      }),
    );
  }

  /** A number that no story of this arena has had. */
  next(): number {
    return ++this.made;
  }

  newcomer(name = 'helper', reputation = 0): Promise<Person> {
    return this.kehila.person(name, { reputation });
  }

  async ask(by = this.asker, more: Input = {}): Promise<string> {
    const input = { space: 'wifi', title: `A question for race ${this.next()}`, body: 'So.', tags: ['race'], ...more };
    return (await act(by.client, 'askQuestion', input, 'Question { id }'))['id'] as string;
  }

  async answer(questionId: string, by: Person, body = 'So.'): Promise<string> {
    return (await act(by.client, 'postAnswer', { questionId, body }, 'Answer { id }'))['id'] as string;
  }

  /** An article's draft with a text, and the version to go on from. */
  async draft(by = this.asker): Promise<{ revisionId: string; version: number; articleId: string }> {
    const title = `An article for race ${this.next()}`;
    const begun = await act(by.client, 'draftArticle', { space: 'wifi', title }, 'Revision { id version article { id } }');
    const revisionId = begun['id'] as string;
    const edited = await act(by.client, 'editRevision', { revisionId, version: begun['version'], title, body: 'So.' }, 'Revision { version }');
    return { revisionId, version: edited['version'] as number, articleId: (begun['article'] as { id: string }).id };
  }

  async pointsOf({ accountId }: Person, ledger: 'reputation' | 'loyalty' = 'reputation'): Promise<number> {
    const rows = await this.kehila.sql<{ balance: number }>('select balance from points_account where ledger = $2 and account_id = $1', accountId, ledger);
    return rows[0]?.balance ?? 0;
  }
}

/** What came of each, in order of the alphabet: `done` or the code of the refusal. */
export function codes(outcomes: readonly { readonly code?: string }[]): string[] {
  return outcomes.map(({ code }) => code ?? 'done').sort();
}

export function succeeded<Outcome extends { readonly code?: string }>(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ code }) => !code);
}
