import { PurseModel } from '../loyalty/purse-model.factory';
import { timeZone } from '../time-zone';

const day = 86_400_000;
const ranks = ['bronze', 'silver', 'gold'] as const;

export interface ModelTerms {
  readonly silverFrom: number;
  readonly silverPercent: number;
  readonly goldFrom: number;
  readonly goldPercent: number;
}

interface Code {
  readonly name: string;
  readonly expires: number | null;
  purchase: number | null;
  isSeen: boolean;
}

const months = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: 'numeric' });

function monthOf(moment: number): number {
  const parts = Object.fromEntries(months.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return parts['year']! * 12 + parts['month']!;
}

/** The same day so many months later, or the last of its month. */
export function inMonths(moment: number, count: number): number {
  const date = new Date(moment);
  const later = new Date(moment);
  later.setUTCMonth(date.getUTCMonth() + count);
  if (later.getUTCDate() !== date.getUTCDate()) later.setUTCDate(0);
  return later.getTime();
}

/** One person in the loyalty programme, and one reward that is had as a code, in memory: written from the rules alone. Times are milliseconds. */
export class ProgrammeModel {
  readonly purse = new PurseModel();
  readonly codes: Code[] = [];
  stock: number | null = null;
  campaignUntil = 0;
  private readonly standing = new Map<number, { credit: number; amount: number; at: number }[]>();
  private readonly earned = new Map<number, number>();
  private kept: { rank: number; endsAt: number | null } | null = null;
  private credits = 0;
  private purchases = 0;

  constructor(
    private readonly begun: number,
    public terms: ModelTerms,
  ) {}

  at(now: number): void {
    this.purse.now = (now - this.begun) / day;
  }

  earnedBy(now: number): number {
    return [...this.earned].filter(([month]) => month >= monthOf(now) - 12).reduce((sum, [, points]) => sum + points, 0);
  }

  tierAt(now: number): (typeof ranks)[number] {
    const isKept = this.kept !== null && (this.kept.endsAt === null || this.kept.endsAt > now);
    return ranks[Math.max(this.reached(now), isKept ? this.kept!.rank : 0)]!;
  }

  isAccepted(answer: number): boolean {
    return this.standing.has(answer);
  }

  accept(answer: number, now: number): void {
    const percent = { bronze: 100, silver: this.terms.silverPercent, gold: this.terms.goldPercent }[this.tierAt(now)];
    this.standing.set(answer, []);
    this.credit(answer, 20, now);
    this.credit(answer, Math.floor((20 * (percent - 100)) / 100), now);
    this.raise(now);
    if (this.campaignUntil <= now) return;
    this.credit(answer, 20, now);
    this.raise(now);
  }

  withdraw(answer: number): void {
    for (const { credit, amount, at } of this.standing.get(answer) ?? []) {
      this.purse.undo(credit, amount);
      this.earned.set(monthOf(at), this.earned.get(monthOf(at))! - amount);
    }
    this.standing.delete(answer);
  }

  /** The worker: first what other terms gave, then what is no longer reached. */
  night(now: number, areTermsNew: boolean): void {
    if (areTermsNew) this.raise(now);
    const reached = this.reached(now);
    const { kept } = this;
    if (kept === null) return;
    if (reached >= kept.rank) this.kept = { rank: reached, endsAt: null };
    else if (kept.endsAt === null) this.kept = { rank: kept.rank, endsAt: now + 30 * day };
    else if (kept.endsAt <= now) this.kept = reached > 0 ? { rank: reached, endsAt: null } : null;
  }

  bring(name: string, expires: number | null, now: number): void {
    this.codes.push({ name, expires, purchase: null, isSeen: false });
    this.count(now);
  }

  takeOut(name: string, now: number): void {
    const at = this.codes.findIndex((code) => code.name === name && code.purchase === null);
    if (at >= 0) this.codes.splice(at, 1);
    if (this.stock !== null) this.count(now);
  }

  count(now: number): void {
    this.stock = this.ofUse(now).length;
  }

  redeem(cost: number, now: number): string {
    if (this.stock === 0) return 'OUT_OF_STOCK';
    if (this.purse.spendable < cost) return 'POINTS_MISSING';
    const [code] = this.ofUse(now).sort((one, other) => (one.expires ?? Infinity) - (other.expires ?? Infinity));
    if (!code) return 'CODES_MISSING';
    code.purchase = this.purchases;
    this.purse.hold(this.purchases, cost);
    this.purse.spend(this.purchases++);
    this.count(now);
    return 'done';
  }

  see(purchase: number): string | undefined {
    const code = this.codes.find((one) => one.purchase === purchase);
    if (code) code.isSeen = true;
    return code?.name;
  }

  refund(purchase: number, now: number): void {
    this.purse.giveBack(purchase, 'spent');
    const code = this.codes.find((one) => one.purchase === purchase)!;
    if (!code.isSeen) code.purchase = null;
    this.count(now);
  }

  private ofUse(now: number): Code[] {
    return this.codes.filter(({ purchase, expires }) => purchase === null && (expires === null || expires > now));
  }

  private reached(now: number): number {
    const earned = this.earnedBy(now);
    return earned >= this.terms.goldFrom ? 2 : earned >= this.terms.silverFrom ? 1 : 0;
  }

  /** Whoever reaches a tier has it from then on. */
  private raise(now: number): void {
    const reached = this.reached(now);
    if (reached > 0 && reached >= (this.kept?.rank ?? 0)) this.kept = { rank: reached, endsAt: null };
    else if (reached > 0 && this.kept?.endsAt != null && this.kept.endsAt <= now) this.kept = { rank: reached, endsAt: null };
  }

  private credit(answer: number, amount: number, now: number): void {
    if (amount === 0) return;
    const credit = this.credits++;
    this.standing.get(answer)!.push({ credit, amount, at: now });
    this.earned.set(monthOf(now), (this.earned.get(monthOf(now)) ?? 0) + amount);
    this.purse.earn(credit, amount, (inMonths(now, 24) - this.begun) / day);
  }
}
