import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit, Optional } from '@nestjs/common';
import { type Actor, Database, type Transaction } from '@kehila/platform';
import { businessTimeAfter } from '../calendar/business-time';
import type { QuestionForm } from '../form/question-form';
import type { ReviewStandard } from '../standard/review-standard';
import { type SpaceCount, SpaceCounts } from './space-counts';
import type { QuestionClocks, SpacePolicy } from './space-policy';
import { allSpaces, membershipsOf, type SpaceRow } from './space.sql';
import { Space } from './space.type';

const refreshMilliseconds = 1_000;
/** Counts are at most a minute old, and younger where counting costs little: a thousandth of the time goes into it. */
const oldestCountMilliseconds = 60_000;
const restForCounting = 1_000;
const nothing: SpaceCount = { questions: 0, articles: 0 };

/** All spaces in memory, at most a second old: every list and every thread names its space, and none pays a statement for it. */
@Injectable()
export class Spaces implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(Spaces.name);
  private ordered: readonly Space[] = [];
  private ids: ReadonlyMap<string, Space> = new Map();
  private slugs: ReadonlyMap<string, Space> = new Map();
  private counts: ReadonlyMap<string, SpaceCount> = new Map();
  private countAgainAt = -Infinity;
  private reading: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    @Optional() private readonly counter?: SpaceCounts,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => this.refreshQuietly(), refreshMilliseconds);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** In the order in which they are shown; whoever may see them. */
  all(): Promise<Space[]> {
    return Promise.resolve([...this.ordered]);
  }

  byId(id: string): Space | undefined {
    return this.ids.get(id);
  }

  bySlug(slug: string): Space | undefined {
    return this.slugs.get(slug);
  }

  /** @throws Error when there is no such space: ids come from rows that refer to it. */
  policyOf(id: string): SpacePolicy {
    return this.known(id).policy;
  }

  /** @throws Error as `policyOf`. */
  formOf(id: string): QuestionForm {
    return this.known(id).form;
  }

  /** @throws Error as `policyOf`. */
  standardOf(id: string): ReviewStandard {
    return this.known(id).standard;
  }

  private known(id: string): Space {
    const space = this.byId(id);
    if (!space) throw new Error(`no space ${id}`);
    return space;
  }

  /** When staff join a question asked at `from` that no peer has answered. */
  staffJoinAt(spaceId: string, from: Date): Promise<Date> {
    const { peersFirstMinutes, calendar } = this.policyOf(spaceId);
    return Promise.resolve(businessTimeAfter(from, peersFirstMinutes, calendar));
  }

  /** All that is counted for a question asked at `from`. */
  clocksFrom(spaceId: string, from: Date): QuestionClocks {
    const { peersFirstMinutes, firstResponseMinutes, solutionMinutes, calendar } = this.policyOf(spaceId);
    const after = (minutes: number): Date => businessTimeAfter(from, minutes, calendar);
    return { staffJoinAt: after(peersFirstMinutes), answerDueAt: after(firstResponseMinutes), solutionDueAt: after(solutionMinutes) };
  }

  /**
   * Ids of the spaces that the actor may see: what every predicate of visibility is given. An act gives its transaction, so that it
   * does not hold one connection and wait for another.
   */
  async readableBy(actor: Actor, tx?: Transaction): Promise<string[]> {
    const belongs = await this.membershipsOf(actor, tx);
    return this.ordered.filter((space) => isReadable(space, actor, belongs)).map((space) => space.id);
  }

  /**
   * Ids of the spaces whose numbers the actor is told: all that they may see for managers, their own for staff. With a slug that one alone.
   * Undefined: they look after no such space.
   */
  async lookedAfterBy(actor: Actor, slug?: string | null): Promise<string[] | undefined> {
    const own = (await this.readableBy(actor)).filter((id) => actor.isManager || actor.isStaffOf(id));
    if (!slug) return own;
    const named = own.filter((id) => id === this.bySlug(slug)?.id);
    return named.length > 0 ? named : undefined;
  }

  async isReadableBy(actor: Actor, id: string): Promise<boolean> {
    return (await this.readableBy(actor)).includes(id);
  }

  /** What is out of sight is as what is not there. */
  async seen(actor: Actor, slug: string): Promise<Space | undefined> {
    const space = this.bySlug(slug);
    return space && (await this.isReadableBy(actor, space.id)) ? space : undefined;
  }

  /** Reads them again now: for who has just changed one. One reading after the other, so that an older one never replaces a newer. */
  refresh(): Promise<void> {
    this.reading = this.reading.catch(() => undefined).then(() => this.read());
    return this.reading;
  }

  /** Counts now what they hold: for who has just filled them. */
  countAnew(): Promise<void> {
    this.countAgainAt = -Infinity;
    return this.refresh();
  }

  private async read(): Promise<void> {
    await this.refreshCounts();
    const rows = await this.database.rows(allSpaces, []);
    this.ordered = rows.map((row) => new Space(fieldsOf(row), () => this.counts.get(row.id) ?? nothing));
    this.ids = new Map(this.ordered.map((space) => [space.id, space]));
    this.slugs = new Map(this.ordered.map((space) => [space.slug, space]));
  }

  private refreshQuietly(): void {
    this.refresh().catch((error: unknown) => this.logger.warn(`the spaces were not read again: ${String(error)}`));
  }

  private async refreshCounts(): Promise<void> {
    const began = performance.now();
    if (!this.counter || began < this.countAgainAt) return;
    this.countAgainAt = began + oldestCountMilliseconds;
    try {
      this.counts = await this.counter.of();
      this.countAgainAt = began + Math.min(oldestCountMilliseconds, (performance.now() - began) * restForCounting);
    } catch (error) {
      // A million questions that are in no memory yet take longer than a statement may: the server starts and goes on all the same.
      this.logger.warn(`what the spaces hold was not counted: ${String(error)}`);
    }
  }

  /** Asked of the database only where there is a space for members. */
  private async membershipsOf(actor: Actor, tx?: Transaction): Promise<ReadonlySet<string>> {
    if (actor.isAnonymous || !this.ordered.some((space) => space.visibility === 'members')) return new Set();
    const rows = await (tx ?? this.database).rows(membershipsOf, [actor.accountId]);
    return new Set(rows.map((row) => row.space_id));
  }
}

function isReadable(space: Space, actor: Actor, belongs: ReadonlySet<string>): boolean {
  if (space.visibility === 'public') return true;
  if (actor.isStaffOf(space.id) || actor.isReviewerOf(space.id)) return true;
  return space.visibility === 'members' && (belongs.has(space.id) || actor.isExpertOf(space.id));
}

function fieldsOf(row: SpaceRow): ConstructorParameters<typeof Space>[0] {
  return {
    id: row.id,
    parentId: row.parent_id,
    slug: row.slug,
    icon: row.icon,
    visibility: row.visibility,
    texts: row.texts,
    form: { version: row.form_version, fields: row.form_fields },
    standard: { version: row.review_version, reviewers: row.reviewers_needed, points: row.review_points },
    sections: { version: row.sections_version, list: row.article_sections },
    policy: {
      acceptanceLimit: row.acceptance_limit,
      publishingMode: row.publishing_mode,
      peersFirstMinutes: row.peers_first_minutes,
      firstResponseMinutes: row.first_response_minutes,
      solutionMinutes: row.solution_minutes,
      serviceVersion: row.service_version,
      articleReviewDays: row.article_review_days,
      calendar: {
        timeZone: row.time_zone,
        days: row.business_days,
        opens: row.business_opens,
        closes: row.business_closes,
        holidaysOf: row.holidays_of,
        closedOn: row.closed_on,
        openOn: row.open_on,
      },
    },
  };
}
