import { PurseModel } from '../loyalty/purse-model.factory';
import { inMonths } from './programme-model.factory';

const day = 86_400_000;

export interface ModelRules {
  readonly questionVotedUp: number;
  readonly questionVotedDown: number;
  readonly answerVotedUp: number;
  readonly answerVotedDown: number;
  readonly castDownVote: number;
  readonly answerAccepted: number;
  readonly acceptedAnAnswer: number;
  readonly removedAsAbuse: number;
  /** Loyalty points for an accepted answer. */
  readonly loyalty: number;
  readonly votingGainsADay: number;
  readonly earningVotesForOneAuthorADay: number;
  readonly votesForOneAuthorADay: number;
  readonly expiryMonths: number;
}

/** Two questions with two answers each, by three people: who wrote what. The last answer is the asker's own. */
export const questions = [{ askerPlace: 0 }, { askerPlace: 1 }] as const;
export const answers = [
  { question: 0, authorPlace: 1 },
  { question: 0, authorPlace: 2 },
  { question: 1, authorPlace: 2 },
  { question: 1, authorPlace: 1 },
] as const;
export const people = 3;
/** Reputation with which everybody begins. */
export const opening = 60;
export const cost = 15;
export const stockAtFirst = 3;

/** What can happen to a purchase, as domain.md says. */
export const purchaseSteps = {
  approve: { from: 'held', to: 'approved', back: null, returnsStock: false },
  refuse: { from: 'held', to: 'refused', back: 'held', returnsStock: true },
  cancel: { from: 'held', to: 'cancelled', back: 'held', returnsStock: true },
  callOff: { from: 'approved', to: 'cancelled', back: 'spent', returnsStock: true },
  fulfil: { from: 'approved', to: 'fulfilled', back: null, returnsStock: false },
  refund: { from: 'fulfilled', to: 'refunded', back: 'spent', returnsStock: false },
} as const;

interface Credit {
  readonly rule: string;
  readonly person: number;
  readonly cause: string;
  readonly amount: number;
  readonly at: number;
}

/** A small community and its points in memory: written from the rules alone. Contents are counted: the questions first, then the answers. Times are milliseconds. */
export class CommunityModel {
  readonly purses = Array.from({ length: people }, () => new PurseModel());
  readonly reputation = Array.from({ length: people }, () => opening);
  stock = stockAtFirst;
  private standing: Credit[] = [];
  private readonly votes = new Map<string, 1 | -1>();
  private readonly cast: { readonly voter: number; readonly author: number; readonly at: number }[] = [];
  private readonly thread: number[] = answers.map(({ question }) => question);
  /** Where each answer was accepted; null: it is not. */
  private readonly acceptedIn: (number | null)[] = answers.map(() => null);
  private readonly removed = answers.map(() => false);
  private readonly purchases: { readonly person: number; state: string; readonly until: number }[] = [];
  private emptied: number | null = null;

  constructor(
    private readonly begun: number,
    public rules: ModelRules,
  ) {}

  at(now: number): void {
    for (const purse of this.purses) purse.now = (now - this.begun) / day;
  }

  /** Who may decide about an answer where it stands now. */
  askerOf(answer: number): number {
    return questions[this.thread[answer]!]!.askerPlace;
  }

  vote(voter: number, content: number, value: 1 | -1, now: number): string {
    if (!this.isOpen(content)) return 'NOT_FOUND';
    const author = authorOf(content);
    if (author === voter) return 'OWN_CONTENT';
    if (this.reputation[voter]! < (value === 1 ? 1 : 50)) return 'NOT_ALLOWED';
    const key = causeOf(content, voter);
    const stands = this.votes.get(key);
    if (stands === value) return 'done';
    const given = this.cast.filter((vote) => vote.voter === voter && vote.author === author && vote.at >= startOfDay(now)).length;
    if (given >= this.rules.votesForOneAuthorADay) return 'VOTES_FOR_AUTHOR_LIMIT_REACHED';
    if (stands !== undefined) this.undo(key);
    this.votes.set(key, value);
    this.cast.push({ voter, author, at: now });
    const rule = `${content < questions.length ? 'question' : 'answer'}Voted${value === 1 ? 'Up' : 'Down'}` as const;
    const earns = given < this.rules.earningVotesForOneAuthorADay;
    this.credit({ rule, person: author, cause: key, at: now }, earns ? this.capped(rule, author, now) : 0);
    if (rule === 'answerVotedDown') this.credit({ rule: 'castDownVote', person: voter, cause: key, at: now }, this.rules.castDownVote);
    return 'done';
  }

  retract(voter: number, content: number): string {
    if (!this.isOpen(content)) return 'NOT_FOUND';
    if (!this.votes.delete(causeOf(content, voter))) return 'NOT_VOTED';
    this.undo(causeOf(content, voter));
    return 'done';
  }

  accept(answer: number, now: number): string {
    if (this.removed[answer]) return 'NOT_FOUND';
    const question = this.thread[answer]!;
    if (this.acceptedIn[answer] !== null) return 'ALREADY_ACCEPTED';
    if (answers.filter((_, other) => this.thread[other] === question && this.acceptedIn[other] !== null && !this.removed[other]).length >= 3)
      return 'ACCEPTANCE_LIMIT_REACHED';
    this.acceptedIn[answer] = question;
    const author = answers[answer]!.authorPlace;
    const asker = questions[question]!.askerPlace;
    if (author === asker) return 'done';
    this.credit({ rule: 'answerAccepted', person: author, cause: `accepted:${answer}`, at: now }, this.rules.answerAccepted);
    this.credit({ rule: 'acceptedAnAnswer', person: asker, cause: `solved:${question}`, at: now }, this.rules.acceptedAnAnswer);
    const { loyalty: amount, expiryMonths } = this.rules;
    const credit = { rule: 'loyalty', person: author, cause: `accepted:${answer}`, amount, at: now };
    this.standing.push(credit);
    this.purses[author]!.earn(this.standing.indexOf(credit), amount, (inMonths(now, expiryMonths) - this.begun) / day);
    return 'done';
  }

  withdraw(answer: number): string {
    if (this.removed[answer]) return 'NOT_FOUND';
    const question = this.acceptedIn[answer] ?? null;
    if (question === null) return 'NOT_ACCEPTED';
    this.acceptedIn[answer] = null;
    this.undo(`accepted:${answer}`);
    const { askerPlace } = questions[question]!;
    // The asker is thanked as long as anything stands that was accepted there, wherever it stands by now.
    if (!answers.some(({ authorPlace }, other) => this.acceptedIn[other] === question && authorPlace !== askerPlace)) this.undo(`solved:${question}`);
    return 'done';
  }

  merge(from: number): string {
    if (this.emptied !== null) return 'NOT_FOUND';
    this.emptied = from;
    this.thread.fill(1 - from);
    return 'done';
  }

  unmerge(from: number): string {
    if (this.emptied !== from) return 'NOT_FOUND';
    this.emptied = null;
    answers.forEach(({ question }, answer) => (this.thread[answer] = question));
    return 'done';
  }

  remove(answer: number, abusive: boolean, now: number): string {
    if (this.removed[answer]) return 'refused';
    this.removed[answer] = true;
    const { authorPlace: person } = answers[answer]!;
    if (abusive) this.credit({ rule: 'removedAsAbuse', person, cause: `abuse:${answer}`, at: now }, this.rules.removedAsAbuse);
    return 'done';
  }

  restore(answer: number): string {
    if (!this.removed[answer]) return 'refused';
    this.removed[answer] = false;
    this.undo(`abuse:${answer}`);
    return 'done';
  }

  redeem(person: number, now: number): string {
    if (this.stock === 0) return 'OUT_OF_STOCK';
    if (!this.purses[person]!.hold(this.purchases.length, cost)) return 'POINTS_MISSING';
    this.purchases.push({ person, state: 'held', until: now + 14 * day });
    this.stock--;
    return 'done';
  }

  step(purchase: number, name: keyof typeof purchaseSteps): string {
    const { from, to, back, returnsStock } = purchaseSteps[name];
    const { person, state } = this.purchases[purchase]!;
    if (state !== from) return 'refused';
    this.purchases[purchase]!.state = to;
    if (name === 'approve') this.purses[person]!.spend(purchase);
    if (back !== null) this.purses[person]!.giveBack(purchase, back);
    if (returnsStock) this.stock++;
    return 'done';
  }

  /** The worker: purchases that nobody decided about, then points that are over. */
  night(now: number): void {
    this.purchases.forEach(({ person, state, until }, purchase) => {
      if (state !== 'held' || until > now) return;
      this.purchases[purchase]!.state = 'expired';
      this.purses[person]!.giveBack(purchase, 'held');
      this.stock++;
    });
    for (const purse of this.purses) purse.expire();
  }

  summary() {
    const ofPeople = this.purses.map(({ balance: loyalty, owed, spendable }, person) => ({ reputation: this.reputation[person]!, loyalty, owed, spendable }));
    return { people: ofPeople, stock: this.stock };
  }

  private isOpen(content: number): boolean {
    return content < questions.length ? this.emptied !== content : !this.removed[content - questions.length];
  }

  private capped(rule: 'questionVotedUp' | 'questionVotedDown' | 'answerVotedUp' | 'answerVotedDown', author: number, now: number): number {
    if (!rule.endsWith('Up')) return this.rules[rule];
    const today = this.standing.filter(({ rule: other, person, at }) => other.endsWith('VotedUp') && person === author && at >= startOfDay(now));
    const gained = today.reduce((sum, { amount }) => sum + amount, 0);
    return Math.max(0, Math.min(this.rules[rule], this.rules.votingGainsADay - gained));
  }

  /** Nobody falls below 0, and what stands already is not credited again. */
  private credit(credit: Omit<Credit, 'amount'>, asked: number): void {
    const { rule, person, cause } = credit;
    if (this.standing.some((other) => other.rule === rule && other.person === person && other.cause === cause)) return;
    const amount = Math.max(asked, -this.reputation[person]!);
    this.reputation[person]! += amount;
    this.standing.push({ ...credit, amount });
  }

  /** What was really entered is taken back, as far as it is there. */
  private undo(cause: string): void {
    this.standing.forEach(({ rule, person, cause: of, amount }, place) => {
      if (of !== cause) return;
      if (rule === 'loyalty') this.purses[person]!.undo(place, amount);
      else this.reputation[person]! += Math.max(-amount, -this.reputation[person]!);
      // Its place is what its lot is known by.
      this.standing[place] = { rule: 'undone', person, cause: '', amount: 0, at: 0 };
    });
  }
}

function authorOf(content: number): number {
  return content < questions.length ? questions[content]!.askerPlace : answers[content - questions.length]!.authorPlace;
}

function causeOf(content: number, voter: number): string {
  return `vote:${content}:${voter}`;
}

function startOfDay(moment: number): number {
  return moment - (moment % day);
}
