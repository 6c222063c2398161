import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, Clock, Database } from '@kehila/platform';
import { businessTimeAfter } from '../calendar/business-time';
import { holidaysAhead } from '../calendar/holidays';
import { Spaces } from '../space/spaces';
import type { PastServicePolicy, ServicePolicy } from './graphql/service-policy.types';
import { pastServicePolicies, type PastServiceRow } from './service-policy.sql';

@Injectable()
export class ServicePolicyReader {
  constructor(
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null where there is no such space, or the actor decides nothing about it. */
  async bySlug(actor: Actor, slug: string): Promise<ServicePolicy | null> {
    const space = await this.spaces.seen(actor, slug);
    if (!space) return null;
    if (await this.abilities.refusal(actor, 'SET_SERVICE_POLICY', { spaceId: space.id })) return null;

    const { peersFirstMinutes, firstResponseMinutes, solutionMinutes, serviceVersion, calendar } = space.policy;
    const now = this.clock.now();
    return {
      spaceId: space.id,
      slug: space.slug,
      name: space.name,
      version: serviceVersion,
      peersFirstMinutes,
      firstResponseMinutes,
      solutionMinutes,
      timeZone: calendar.timeZone,
      businessDays: calendar.days,
      opens: calendar.opens,
      closes: calendar.closes,
      holidaysOf: calendar.holidaysOf,
      closedOn: calendar.closedOn,
      openOn: calendar.openOn,
      staffWouldJoinAt: businessTimeAfter(now, peersFirstMinutes, calendar),
      answerWouldBeDueAt: businessTimeAfter(now, firstResponseMinutes, calendar),
      holidaysAhead: holidaysAhead(calendar.holidaysOf, now, actor.language).map((holiday) => ({ ...holiday, open: calendar.openOn.includes(holiday.date) })),
      past: (await this.database.rows(pastServicePolicies, [space.id])).map(pastOf),
    };
  }
}

function pastOf(row: PastServiceRow): PastServicePolicy {
  return {
    version: row.version,
    replacedAt: row.replaced_at,
    peersFirstMinutes: row.peers_first_minutes,
    firstResponseMinutes: row.first_response_minutes,
    solutionMinutes: row.solution_minutes,
    timeZone: row.time_zone,
    businessDays: row.business_days,
    opens: row.business_opens,
    closes: row.business_closes,
    holidaysOf: row.holidays_of,
    closedOn: row.closed_on,
    openOn: row.open_on,
  };
}
