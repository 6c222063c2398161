/** Loyalty points in a few lines of memory, written from the rules alone: what the ledger is compared with. Times are days. */
export class PurseModel {
  now = 0;
  private readonly lots: { left: number; vests: number; expires: number; credit: number }[] = [];
  private readonly holds = new Map<number, { parts: { lot: number; amount: number }[]; state: 'held' | 'spent' | 'back' }>();
  owed = 0;

  get balance(): number {
    return this.sum(() => true);
  }

  get spendable(): number {
    return this.sum((lot) => lot.vests <= this.now && lot.expires > this.now);
  }

  earn(credit: number, amount: number, expires: number): void {
    this.lots.push({ left: amount, vests: this.now + 7, expires, credit });
    this.pay();
  }

  undo(credit: number, amount: number): void {
    const own = this.lots.findIndex((lot) => lot.credit === credit);
    const taken = this.take(Math.min(amount, this.balance), () => true, own);
    this.owed += amount - taken.reduce((all, part) => all + part.amount, 0);
  }

  hold(id: number, amount: number): boolean {
    if (this.spendable < amount) return false;
    this.holds.set(id, { parts: this.take(amount, (lot) => lot.vests <= this.now && lot.expires > this.now), state: 'held' });
    return true;
  }

  spend(id: number): boolean {
    const hold = this.holds.get(id);
    if (hold?.state !== 'held') return false;
    hold.state = 'spent';
    return true;
  }

  giveBack(id: number, from: 'held' | 'spent'): boolean {
    const hold = this.holds.get(id);
    if (hold?.state !== from) return false;
    hold.state = 'back';
    for (const { lot, amount } of hold.parts) {
      this.lots[lot]!.left += amount;
      this.lots[lot]!.expires = Math.max(this.lots[lot]!.expires, this.now + 30);
    }
    this.pay();
    return true;
  }

  expire(): void {
    for (const lot of this.lots) if (lot.expires <= this.now) lot.left = 0;
  }

  private pay(): void {
    const amount = Math.min(this.owed, this.balance);
    this.take(amount, () => true);
    this.owed -= amount;
  }

  private take(amount: number, may: (lot: { vests: number; expires: number }) => boolean, first = -1) {
    const order = this.lots
      .map((lot, place) => ({ ...lot, place }))
      .filter((lot) => lot.left > 0 && may(lot))
      .sort(
        (one, other) =>
          Number(other.place === first) - Number(one.place === first) ||
          Number(one.vests > this.now) - Number(other.vests > this.now) ||
          one.expires - other.expires ||
          one.place - other.place,
      );
    const parts: { lot: number; amount: number }[] = [];
    for (const { place, left } of order) {
      const part = Math.min(left, amount);
      if (part === 0) break;
      this.lots[place]!.left -= part;
      amount -= part;
      parts.push({ lot: place, amount: part });
    }
    return parts;
  }

  private sum(which: (lot: { vests: number; expires: number }) => boolean): number {
    return this.lots.filter(which).reduce((all, lot) => all + lot.left, 0);
  }
}
