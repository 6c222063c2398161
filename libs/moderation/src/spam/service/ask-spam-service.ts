import { Injectable, Logger } from '@nestjs/common';
import { Actor, Clock, Database, type Transaction, UnitOfWork } from '@kehila/platform';
import { ItemRepository } from '../../item/item.repository';
import { type DueSpamRequest, endSpamRequest, leaseSpamRequests, spamRecord } from './spam-request.sql';
import { SpamService } from './spam-service';
import { type Told, ToldTexts } from './told-texts';

const atOnce = 10;
/** With growing pauses up to an hour: a day. */
const mostAttempts = 28;

/** As urgent as a first report of advertising. */
const urgency = 20;

const found = [{ verdict: 'flag', reason: 'spam_service', ruleId: null, amount: null }] as const;

/** A job for the worker: asks the service about what was written, and tells it what people decided. What it says is shown to the moderators; it hides nothing by itself. */
@Injectable()
export class AskSpamService {
  private readonly logger = new Logger(AskSpamService.name);

  constructor(
    private readonly service: SpamService,
    private readonly texts: ToldTexts,
    private readonly items: ItemRepository,
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** How many were answered. */
  async run(): Promise<number> {
    if (!this.service.isOn) return 0;
    const due = await this.database.rows(leaseSpamRequests, [this.clock.now(), atOnce]);
    const answered = await Promise.all(due.map((request) => this.answered(request)));
    return answered.filter(Boolean).length;
  }

  private async answered(request: DueSpamRequest): Promise<boolean> {
    try {
      await this.ask(request);
      return true;
    } catch (error) {
      this.logger.warn(`text ${request.content_id} could not be shown to the spam service: ${(error as Error).message}`);
      if (request.attempts >= mostAttempts) await this.end(request);
      return false;
    }
  }

  private async ask(request: DueSpamRequest): Promise<void> {
    const told = await this.texts.byId(request.content_id);
    if (!told) return this.end(request);
    if (request.wish !== 'judge') {
      await this.service.learn(told.text, request.wish === 'spam');
      return this.end(request);
    }
    const isOpen = told.place.publication === 'visible' || told.place.publication === 'held';
    if (!isOpen || told.authorIsTrusted || !(await this.service.isSpam(told.text))) return this.end(request);
    await this.work.run({ act: 'askSpamService', actor: Actor.anonymous('en') }, async (tx) => {
      // Whoever ends the request has its outcome, should two have asked.
      if (await tx.row(endSpamRequest, [request.content_id, request.wish])) await this.suspect(tx, request.content_id, told);
    });
  }

  /** What people decided meanwhile stands. */
  private async suspect(tx: Transaction, id: string, { place: { kind, spaceId } }: Told): Promise<void> {
    if ((await tx.row(spamRecord, [id]))?.decided) return;
    await this.items.openSuspected(tx, { kind, id, spaceId, priority: urgency, findings: found });
  }

  private async end({ content_id: id, wish }: DueSpamRequest): Promise<void> {
    await this.database.rows(endSpamRequest, [id, wish]);
  }
}
