import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import {
  type Actor,
  defineSetting,
  ErrorCode,
  type Failure,
  LimitReached,
  LiveSettings,
  NotFound,
  Refused,
  staffFactor,
  StateRefused,
  UnitOfWork,
} from '@kehila/platform';
import { FlaggedSubjects } from '../../subject/flagged-subjects';
import { weightOf } from '../flag-reasons';
import { ContentFlagged } from '../flag.events';
import { FlagRepository } from '../flag.repository';
import type { FlagContentInput } from '../graphql/flag.inputs';

const flagsADay = defineSetting({ key: 'moderation.flags_a_day', kind: 'integer', group: 'moderation', default: 10, minimum: 1, maximum: 100 });

/** Somebody reports to the staff what should not stand here. */
@Injectable()
export class FlagContent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: FlaggedSubjects,
    private readonly abilities: Abilities,
    private readonly flags: FlagRepository,
    private readonly settings: LiveSettings,
  ) {}

  async execute(actor: Actor, input: FlagContentInput): Promise<{ flagId: string } | Failure> {
    const find = await this.subjects.finder(actor, input.subjectKind, input.subjectId);
    return this.work.run({ act: 'flagContent', actor, input }, async (tx) => {
      const subject = await find(tx);
      if (!subject) return new NotFound(input.subjectId);

      const refusal = await this.abilities.refusal(actor, 'FLAG', { spaceId: subject.spaceId, tx });
      if (refusal) return refusal;
      if (actor.is(subject.ownerId)) return new Refused(ErrorCode.OWN_CONTENT);
      if (subject.refusedState !== null) return new StateRefused(subject.refusedState);

      const flaggerId = actingAccount(actor);
      const most = this.settings.get(flagsADay) * (actor.isStaff ? staffFactor : 1);
      if ((await this.flags.today(tx, flaggerId)) >= most) return new LimitReached(ErrorCode.FLAG_LIMIT_REACHED, most);

      const { subjectKind, subjectId, reason } = input;
      const weight = weightOf(reason, await this.flags.record(tx, flaggerId));
      const flagged = await this.flags.insert(tx, flaggerId, { subjectKind, subjectId, subject, reason, note: input.note?.trim() || null, weight });
      if (!flagged) return new Refused(ErrorCode.ALREADY_FLAGGED);
      await tx.record(new ContentFlagged({ itemId: flagged.itemId, subjectKind, subjectId, reason, at: tx.now }));
      return { flagId: flagged.flagId };
    });
  }
}
