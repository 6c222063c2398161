import { Injectable, Logger } from '@nestjs/common';
import { Accounts, PublicAddress } from '@kehila/accounts';
import { message } from '@kehila/messages';
import { Actor, Clock, Database, dayInWords, type Locale, Mailer, type Transaction, UnitOfWork } from '@kehila/platform';
import { Book } from '../../ledger/book';
import { FollowTerms } from './terms/follow-terms';
import { LoyaltyTerms } from './terms/loyalty-terms';
import { followed, type TierKey } from './tier';
import { dropTier, keepTier, lookedAtTiers, standingFrom, tiersToLookAt } from './tier.sql';
import { Tiers } from './tiers';

const day = 86_400_000;
/** At most so many tiers are looked at in one run. */
const batch = 10_000;

/** A job for the worker: whoever no longer reaches a tier is told, and loses it 30 days later. */
@Injectable()
export class FollowTiers {
  private readonly logger = new Logger(FollowTiers.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly book: Book,
    private readonly tiers: Tiers,
    private readonly terms: LoyaltyTerms,
    private readonly followingTerms: FollowTerms,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  /** How many people came to another tier, or were told. */
  async run(): Promise<number> {
    await this.followingTerms.run();
    const now = this.clock.now();
    const due = await this.database.rows(tiersToLookAt, [now, batch]);
    let moved = 0;
    for (const row of due) {
      const standing = standingFrom(row);
      if (followed(this.terms.at(now), standing, now) === standing.kept) continue;
      const isMoved = await this.follow(row.account_id).catch((error: unknown) => {
        this.logger.error(`the tier of account ${row.account_id} could not be followed: ${String(error)}`);
        return false;
      });
      if (isMoved) moved++;
    }
    const people = due.map((row) => row.account_id);
    if (people.length > 0) await this.database.rows(lookedAtTiers, [people, new Date(now.getTime() + day)]);
    return moved;
  }

  private async follow(accountId: string): Promise<boolean> {
    const contact = await this.accounts.contactOf(accountId);
    const outcome = await this.work.run<boolean>({ act: 'followTier', actor: Actor.anonymous('he') }, async (tx) => {
      // Whoever earns meanwhile waits, or has earned already.
      await this.book.lock(tx, 'loyalty', [accountId]);
      const standing = await this.tiers.of(tx, accountId);
      const to = followed(this.terms.at(tx.now), standing, tx.now);
      if (to === standing.kept) return false;
      if (to) await tx.rows(keepTier, [accountId, to.key, to.endsAt, tx.now]);
      else await tx.rows(dropTier, [accountId]);
      if (to?.endsAt && contact) await this.tell(tx, contact, to.key, to.endsAt);
      return true;
    });
    return outcome === true;
  }

  private async tell(tx: Transaction, { email, language }: { readonly email: string; readonly language: Locale }, key: TierKey, endsAt: Date): Promise<void> {
    const values = {
      tier: message(`loyalty_tiers_${key}`, {}, language),
      date: dayInWords(endsAt, language),
      link: this.address.url(`/${language}/me/points?ledger=loyalty`),
    };
    await this.mailer.send(tx, {
      to: email,
      language,
      subject: message('loyalty_tiers_mail_ending_subject', values, language),
      text: message('loyalty_tiers_mail_ending_text', values, language),
    });
  }
}
