import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, type Transaction, UnitOfWork, VersionChanged } from '@kehila/platform';
import { beginDraft, changeDraft, forgetChanges, newestSet, theDraft } from '../draft.sql';
import type { SavePointsRuleDraftInput } from '../graphql/rule-draft.inputs';
import { PointsRulesDrafted } from '../rules.events';
import { sensibleRules } from '../sensible-rules';

/** A manager writes how the rules of points are to be. There is one draft, which all managers share; it counts for nothing. */
@Injectable()
export class SavePointsRuleDraft {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws BadInput when something is beyond its limits. */
  execute(actor: Actor, input: SavePointsRuleDraftInput): Promise<PointsRulesDrafted | Failure> {
    const { version = null } = input;
    return this.work.run({ act: 'savePointsRuleDraft', actor }, async (tx): Promise<PointsRulesDrafted | Failure> => {
      const newest = (await tx.row(newestSet, []))!;
      const values = [sensibleRules(input, newest.rules), input.reason.trim()];
      const saved = await (version === null ? tx.row(beginDraft, [...values, tx.now]) : tx.row(changeDraft, [...values, tx.now, version]));
      if (!saved) return refusalOf(tx, version);
      await tx.rows(forgetChanges, []);
      return tx.record(new PointsRulesDrafted({ draftVersion: saved.version, at: tx.now }));
    });
  }
}

/** Somebody else was quicker: with another version, or by taking it away. */
export async function refusalOf(tx: Transaction, version: number | null): Promise<Failure> {
  const draft = await tx.row(theDraft, []);
  return draft ? new VersionChanged(draft.version) : new NotFound(String(version), ['input', 'version']);
}
