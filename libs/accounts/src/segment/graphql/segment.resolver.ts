import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, NotFound, Rate } from '@kehila/platform';
import { Accounts } from '../../account/accounts.reader';
import { Account } from '../../account/graphql/account.type';
import { ManagedAccount } from '../../management/graphql/managed-account.type';
import { Segments } from '../segments';
import { ChangeSegmentMembers } from '../use-cases/change-segment-members';
import { RemoveSegment } from '../use-cases/remove-segment';
import { SaveSegment } from '../use-cases/save-segment';
import { SetSegmentsOfAccount } from '../use-cases/set-segments-of-account';
import {
  type ChangedSegmentMembers,
  ChangeSegmentMembersInput,
  ChangeSegmentMembersResult,
  RemoveSegmentInput,
  RemoveSegmentResult,
  SaveSegmentInput,
  SaveSegmentResult,
  type SegmentGone,
  SetSegmentsOfAccountInput,
  SetSegmentsOfAccountResult,
} from './segment.inputs';
import { Segment } from './segment.type';

@Resolver(() => Segment)
export class SegmentResolver {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly counts = new DataLoader<string, number>(
    async (ids) => {
      const counts = await this.known.memberCounts(ids);
      return ids.map((id) => counts.get(id) ?? 0);
    },
    { cache: false },
  );

  constructor(
    private readonly known: Segments,
    private readonly accounts: Accounts,
    private readonly saving: SaveSegment,
    private readonly removing: RemoveSegment,
    private readonly setting: SetSegmentsOfAccount,
    private readonly changing: ChangeSegmentMembers,
  ) {}

  /** Segments, for who says whom an article is for. */
  @Query(() => [Segment], { description: 'Segments in their order, at most 51, for staff, reviewers and administrators; none for anybody else.' })
  @Allow('signedIn')
  segments(@CurrentActor() actor: Actor): Promise<Segment[]> | Segment[] {
    return actor.isStaff || actor.isReviewer ? this.known.all() : [];
  }

  @ResolveField(() => Int, { nullable: true, description: 'How many belong to it; null for who is not an administrator.' })
  memberCount(@CurrentActor() actor: Actor, @Parent() { id }: Segment): Promise<number> | null {
    return actor.isAdministrator ? this.counts.load(id) : null;
  }

  /** Makes a segment, or changes one. */
  @Mutation(() => SaveSegmentResult, { description: 'Makes a segment, or changes the one with this id. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async saveSegment(@CurrentActor() actor: Actor, @Args('input') input: SaveSegmentInput): Promise<Segment | Failure> {
    const outcome = await this.saving.execute(actor, input);
    if (isFailure(outcome)) return outcome;
    return (await this.known.byIds([outcome.segmentId]))[0] ?? new NotFound(outcome.segmentId);
  }

  /** Removes a segment. */
  @Mutation(() => RemoveSegmentResult, { description: 'Removes a segment that no article is for. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async removeSegment(@CurrentActor() actor: Actor, @Args('input') { segmentId }: RemoveSegmentInput): Promise<SegmentGone | Failure> {
    const outcome = await this.removing.execute(actor, segmentId);
    return isFailure(outcome) ? outcome : { segmentId };
  }

  /** To which segments somebody belongs. */
  @Mutation(() => SetSegmentsOfAccountResult, { description: 'Says to which segments somebody belongs; what they read follows at once. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async setSegmentsOfAccount(@CurrentActor() actor: Actor, @Args('input') input: SetSegmentsOfAccountInput): Promise<Account | Failure> {
    const outcome = await this.setting.execute(actor, input);
    return isFailure(outcome) ? outcome : ((await this.accounts.byId(outcome.accountId)) ?? new NotFound(outcome.accountId));
  }

  /** Takes a list of people into a segment, or out of it. */
  @Mutation(() => ChangeSegmentMembersResult, {
    description: 'Takes a list of people into a segment, or out of it; says which lines mean nobody, or more than one. Administrators only.',
  })
  @Rate('act')
  @Allow('administrator')
  changeSegmentMembers(@CurrentActor() actor: Actor, @Args('input') input: ChangeSegmentMembersInput): Promise<ChangedSegmentMembers | Failure> {
    return this.changing.execute(actor, input);
  }
}

@Resolver(() => ManagedAccount)
export class SegmentsOfManagedAccountResolver {
  constructor(private readonly known: Segments) {}

  @ResolveField('segments', () => [Segment], { nullable: true, description: 'To which segments they belong; null for who is not an administrator.' })
  ofAccount(@CurrentActor() actor: Actor, @Parent() { account }: ManagedAccount): Promise<Segment[]> | null {
    return actor.isAdministrator ? this.known.ofAccount(account.id) : null;
  }
}
