import { act } from '../../stage/act';
import type { Kehila, Person } from '../../stage/kehila';
import { expectDone, idOf } from './outcomes';

/** What administrators look after. */
export class SceneOfAdministration {
  private madeAdministrator?: Promise<Person>;
  private madeSegment?: Promise<string>;
  private segments = 0;

  constructor(
    private readonly kehila: Kehila,
    private readonly asker: Person,
  ) {}

  /** Came from another forum: nobody can sign in to it. */
  async importedAccount(): Promise<string> {
    const { accountId } = await this.kehila.person('imported');
    for (const table of ['account_email', 'account_password', 'session']) await this.kehila.sql(`delete from ${table} where account_id = $1`, accountId);
    await this.kehila.sql('update account set imported = true where id = $1', accountId);
    return accountId;
  }

  /** A stranger who holds nothing, or one role everywhere. Their id. */
  async somebody(role?: 'STAFF' | 'REVIEWER'): Promise<string> {
    const person = await this.kehila.person('somebody', role ? { grants: [{ role, spaceId: null }] } : {});
    return person.accountId;
  }

  /** Of a stranger; its id. */
  async silence(): Promise<string> {
    const input = { accountId: await this.somebody(), kind: 'SILENCE', reason: 'Insults.' };
    return idOf(await act((await this.administrator()).client, 'sanctionAccount', input, 'Sanction { id }'));
  }

  /** There may not be many: all rows share it. */
  segment(): Promise<string> {
    this.madeSegment ??= this.newSegment();
    return this.madeSegment;
  }

  async newSegment(): Promise<string> {
    const input = { slug: `segment-${++this.segments}`, he: 'עסקים', en: 'Business', position: 1 };
    return idOf(await act((await this.administrator()).client, 'saveSegment', input, 'Segment { id }'));
  }

  async ruleVersion(): Promise<string> {
    const { body } = await this.asker.client.send('{ abilityRules { version } }');
    return (body.data as { abilityRules: { version: string } }).abilityRules.version;
  }

  /** The newest change of a rule, which changes nothing. */
  async ruleChange(): Promise<string> {
    const rules = [{ ability: 'MARK_DUPLICATE', reputation: 300, roles: ['STAFF_OF_SPACE'] }];
    expectDone(await act((await this.administrator()).client, 'setAbilityRules', { rules, version: await this.ruleVersion() }));
    return this.ruleVersion();
  }

  administrator(): Promise<Person> {
    this.madeAdministrator ??= this.kehila.person('owner-administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    return this.madeAdministrator;
  }

  async mail(): Promise<void> {
    expectDone(await act(this.kehila.anonymous(), 'requestPasswordReset', { email: this.asker.email }));
  }

  /** An event that its listeners could not handle. */
  async deadLetter(): Promise<string> {
    const [letter] = await this.kehila.sql<{ id: string }>(
      `insert into outbox_event (type, aggregate, payload, occurred_at, run_at, state, attempts, last_error)
       values ('Unheard', 'question:1', '{}', now(), now(), 'dead', 12, 'nobody listens') returning id`,
    );
    return letter?.id ?? '';
  }

  /** There may not be many: each row begins with none. */
  async noWebhooks(): Promise<void> {
    await this.kehila.sql('delete from webhook_endpoint');
  }

  async webhook(): Promise<string> {
    await this.noWebhooks();
    const [webhook] = await this.kehila.sql<{ id: string }>(
      `insert into webhook_endpoint (address, events, secret, created_at) values ('https://crm.example.org/hook', '{question.asked}', '-', now()) returning id`,
    );
    return webhook?.id ?? '';
  }

  async webhookDelivery(webhookId?: string): Promise<string> {
    const [delivery] = await this.kehila.sql<{ id: string }>(
      `with written as (insert into webhook_message (id, type, body, at) values ('msg_' || gen_random_uuid(), 'webhook.test', '{}', now()) returning id)
       insert into webhook_delivery (endpoint_id, message_id, aggregate, run_at, tried_since) select $1, id, id, now(), now() from written returning id`,
      webhookId ?? (await this.webhook()),
    );
    return delivery?.id ?? '';
  }
}
