import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Accounts } from '@kehila/accounts';
import { type Actor, Allow, type ConnectionOf, CurrentActor, emptyPage, PageArgs } from '@kehila/platform';
import type { LedgerName } from '../../rules/rule-set';
import { JournalReader } from '../journal.reader';
import { PointsJournalFilter } from './journal-filter.input';
import { PointsEntry, PointsEntryConnection, PointsLedger } from './points-entry.type';

@ArgsType()
class PointsJournalArgs extends PageArgs {
  @Field(() => PointsLedger, { description: 'Which ledger.' })
  ledger: LedgerName;

  @Field(() => String, {
    nullable: true,
    description: "Whose; the caller's own when absent. Only staff may ask for another's, and are not shown what was earned under an alias.",
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  handle?: string | null;

  @Field(() => PointsJournalFilter, { nullable: true, description: 'Which entries; all when absent.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PointsJournalFilter)
  filter?: PointsJournalFilter | null;
}

@Resolver()
export class JournalResolver {
  constructor(
    private readonly journal: JournalReader,
    private readonly accounts: Accounts,
  ) {}

  /** One's own points; staff see anyone's, but for what was earned under an alias. */
  @Query(() => PointsEntryConnection, { description: 'Every point with its cause, newest first.' })
  @Allow('signedIn')
  async pointsJournal(@CurrentActor() actor: Actor, @Args() args: PointsJournalArgs): Promise<ConnectionOf<PointsEntry>> {
    const accountId = args.handle ? (await this.accounts.byHandle(args.handle))?.id : actor.accountId;
    const maySee = accountId && (actor.is(accountId) || (actor.isStaff && args.ledger !== 'alias'));
    return maySee ? this.journal.page(actor, args.ledger, accountId, args.first, args.after, args.filter ?? {}) : emptyPage;
  }
}
