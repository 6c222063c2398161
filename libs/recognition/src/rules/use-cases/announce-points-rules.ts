import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { announceSet, differs, forgetChanges, lockDraft, newestSet, removeDraft } from '../draft.sql';
import { PointsRulesAnnounced } from '../rules.events';
import { refusalOf } from './save-points-rule-draft';

const minute = 60_000;
/** So long before they count, rules are announced: until then every process has read them. The table refuses less too. */
const minutesAhead = 10;
const farthest = 366 * 24 * 60 * minute;

/** What was drafted counts from a moment to come. What is entered until then keeps the rules of its day. */
@Injectable()
export class AnnouncePointsRules {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws BadInput when the moment is too early, too late, or not after that of other rules to come. */
  execute(actor: Actor, { version, validFrom }: { version: number; validFrom: Date }): Promise<PointsRulesAnnounced | Failure> {
    return this.work.run({ act: 'announcePointsRules', actor }, async (tx): Promise<PointsRulesAnnounced | Failure> => {
      const draft = await tx.row(lockDraft, [version]);
      if (!draft) return refusalOf(tx, version);
      const newest = (await tx.row(newestSet, []))!;
      const ahead = validFrom.getTime() - tx.now.getTime();
      if (ahead < minutesAhead * minute) throw wrongMoment('COUNTS_TOO_EARLY', { minutes: minutesAhead });
      if (ahead > farthest) throw wrongMoment('COUNTS_TOO_LATE');
      if (validFrom.getTime() <= Number(newest.valid_from)) throw wrongMoment('COUNTS_BEFORE_OTHERS');
      if (!(await tx.row(differs, [version]))!.differs) return new Refused(ErrorCode.NOTHING_CHANGED);
      const set = (await tx.row(announceSet, [validFrom, draft.rules, draft.reason, tx.now]))!;
      await tx.rows(removeDraft, [version]);
      await tx.rows(forgetChanges, []);
      return tx.record(new PointsRulesAnnounced({ ruleSet: set.version, validFrom: validFrom.toISOString(), at: tx.now }));
    });
  }
}

function wrongMoment(code: string, values?: Record<string, unknown>): BadInput {
  return new BadInput([{ path: ['input', 'validFrom'], code, ...(values && { values }) }]);
}
