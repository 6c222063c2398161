import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor';
import type { Prepared } from '../database';
import type { DomainEvent } from '../events/domain-event';
import type { ListenerRegistry } from '../events/listener-registry';

/** One unit of work under way. All statements go through its one connection; `now` is the same for all of them. */
export class Transaction {
  /** Facts recorded so far, in order. */
  readonly events: DomainEvent[] = [];
  private concealing: string[] = [];

  constructor(
    readonly manager: EntityManager,
    private readonly client: PoolClient,
    private readonly listeners: ListenerRegistry,
    readonly actor: Actor,
    readonly now: Date,
  ) {}

  async rows<Row extends QueryResultRow>(statement: Prepared<Row>, values: unknown[]): Promise<Row[]> {
    const result = await this.client.query<Row>({ name: statement.name, text: statement.text, values });
    return result.rows;
  }

  async row<Row extends QueryResultRow>(statement: Prepared<Row>, values: unknown[]): Promise<Row | undefined> {
    return (await this.rows(statement, values))[0];
  }

  /** Who acts hides the name: the audit row says `subject`, under which alias it was done, in place of the account. */
  concealActor(subject: string): void {
    if (!this.concealing.includes(subject)) this.concealing.push(subject);
  }

  /** The aliases under which this is done; empty where the actor acts openly. */
  get concealed(): readonly string[] {
    return this.concealing;
  }

  /** Records a fact: its listeners within the transaction run now, the others after commit. Returns the fact, which is the outcome of most acts. */
  async record<Event extends DomainEvent>(event: Event): Promise<Event> {
    this.events.push(event);
    await this.listeners.runWithinTransaction(this, event);
    return event;
  }
}
