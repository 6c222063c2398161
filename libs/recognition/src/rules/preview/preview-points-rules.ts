import { Injectable, Logger } from '@nestjs/common';
import { Ability, AbilityRules } from '@kehila/accounts';
import { Clock, Database, type Statements } from '@kehila/platform';
import { forgetChanges } from '../draft.sql';
import type { Rules } from '../rule-set';
import { levels } from '../../standing/level';
import { beginPreview, endPreview, noteChanges, previewOfRules, readOnly, takeTime } from './preview.sql';

const day = 86_400_000;
export const previewedDays = 90;
const mostNamed = 100;
/** Whoever began and is not done by then is gone. */
const longest = 120_000;

/** A job for the worker: what the draft would have meant in the last 90 days. One process works it out, and it changes nothing but the draft. */
@Injectable()
export class PreviewPointsRules {
  private readonly logger = new Logger(PreviewPointsRules.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly abilities: AbilityRules,
  ) {}

  /** How many drafts were looked at. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const draft = await this.database.row(beginPreview, [now, new Date(now.getTime() - longest)]);
    if (!draft) return 0;
    const found = await this.workOut(draft.rules, now).catch((error: unknown) => {
      this.logger.error(`what drafted rules of points would mean could not be worked out: ${String(error)}`);
      return undefined;
    });
    await this.database.together((statements) => keep(statements, draft.version, this.clock.now(), found));
    return 1;
  }

  /** Reads, and locks nothing: votes and answers go on. */
  private workOut(rules: Rules, now: Date) {
    return this.database.together(async ({ rows, row }) => {
      await rows(readOnly, []);
      await rows(takeTime, []);
      return row(previewOfRules, [rules, new Date(now.getTime() - previewedDays * day), this.marks(), mostNamed]);
    });
  }

  /** Where a level begins, or an ability. */
  private marks(): number[] {
    const given = Object.values(Ability).map((ability) => this.abilities.of(ability).reputation ?? 0);
    return [...new Set([...levels.map(({ from }) => from as number), ...given])].filter((points) => points > 0);
  }
}

/** Nothing, when the draft was saved again or is gone. */
async function keep({ row, rows }: Statements, version: number, at: Date, found: Awaited<ReturnType<PreviewPointsRules['workOut']>>): Promise<void> {
  const { most = [], ...sums } = found ?? {};
  if (!(await row(endPreview, [version, at, found ? sums : null]))) return;
  await rows(forgetChanges, []);
  await rows(noteChanges, [JSON.stringify(most)]);
}
