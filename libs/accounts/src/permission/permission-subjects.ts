import type { Actor, Failure } from '@kehila/platform';
import type { Lacking } from '../ability/abilities';
import type { Ability } from '../ability/ability';

/** Something that can be acted on, as the policy of its kind sees it for one person. */
export interface PermissionSubject {
  readonly spaceId: string;
  /** What can be done with its kind. */
  readonly abilities: readonly Ability[];
  /** The very decision that the act takes once the ability is held: who one is to it, then its state. `lacking`: of its abilities. */
  refusal(ability: Ability, lacking: Lacking): Failure | undefined;
}

/** Port: what stands against an act beside roles and reputation. Answered by the features that own the objects. */
export abstract class PermissionSubjects {
  /** As it is for `holder`. Undefined when there is none, or the reader or the holder may not see it. */
  abstract find(reader: Actor, holder: Actor, id: string): Promise<PermissionSubject | undefined>;

  /** A limit of the day that is reached. */
  abstract limit(holder: Actor, ability: Ability): Promise<Failure | undefined>;
}
