import { Injectable, Optional } from '@nestjs/common';
import { type Actor, BadInput } from '@kehila/platform';
import { Abilities } from '../ability/abilities';
import type { Ability } from '../ability/ability';
import { AbilityRules } from '../ability/ability-rules.cache';
import { Actors } from '../account/actors';
import type { Permission } from './graphql/permission.type';
import { allowedBy, refusedBy } from './permission.words';
import { PermissionSubjects } from './permission-subjects';

/** What somebody wants to know. */
export interface PermissionQuestion {
  readonly accountId: string | null;
  readonly ability: Ability;
  readonly subjectId: string | null;
  readonly spaceId: string | null;
}

/** Answers why somebody may, or may not, do something: by the decisions that the acts themselves take. */
@Injectable()
export class Permissions {
  constructor(
    private readonly abilities: Abilities,
    private readonly rules: AbilityRules,
    private readonly actors: Actors,
    @Optional() private readonly subjects?: PermissionSubjects,
  ) {}

  /**
   * Undefined when there is no such account or object, or the reader may not ask about it: the two look the same.
   * @throws BadInput when the ability has nothing to do with the object.
   */
  async answer(reader: Actor, asked: PermissionQuestion): Promise<Permission | undefined> {
    const holder = asked.accountId === null || reader.is(asked.accountId) ? reader : await this.actors.ofAccount(asked.accountId);
    if (!holder) return undefined;
    const subject = asked.subjectId === null ? undefined : await this.subjects?.find(reader, holder, asked.subjectId);
    if (asked.subjectId !== null && !subject) return undefined;
    const spaceId = subject?.spaceId ?? asked.spaceId;
    if (holder !== reader && !mayAskAboutOthers(reader, spaceId)) return undefined;
    if (subject && !subject.abilities.includes(asked.ability)) throw new BadInput([{ path: ['ability'], code: 'INVALID' }]);

    const answer = await this.inSpace(holder, asked.ability, spaceId, holder !== reader ? 'asShown' : 'asTheirs');
    if (!answer.allowed) return answer;
    const rule = this.rules.of(asked.ability);
    const refusal = subject?.refusal(asked.ability, await this.abilities.lacking(holder, subject.abilities, { spaceId, asShown: holder !== reader }));
    if (refusal) return refusedBy(asked.ability, 'object', refusal, rule);
    // What another has done today may have been done under an alias.
    if (holder !== reader) return answer;
    const limit = await this.subjects?.limit(holder, asked.ability);
    return limit ? refusedBy(asked.ability, 'limit', limit, rule) : answer;
  }

  /** What role, reputation and an administrator's word give, apart from any object. */
  async inSpace(holder: Actor, ability: Ability, spaceId: string | null, points: 'asShown' | 'asTheirs' = 'asTheirs'): Promise<Permission> {
    const rule = this.rules.of(ability);
    const { by, refusal } = await this.abilities.decide(holder, ability, { spaceId, asShown: points === 'asShown' });
    return refusal ? refusedBy(ability, by, refusal, rule) : allowedBy(ability, by, rule);
  }
}

/** Staff know about the people of their space; where no space is named, of the community. */
function mayAskAboutOthers(reader: Actor, spaceId: string | null): boolean {
  return spaceId === null ? reader.isStaff : reader.isStaffOf(spaceId);
}
