import { type Ability, type Lacking, refusalToAct } from '@kehila/accounts';
import { type Actor, ErrorCode, isFailure, type NotAllowed, Refused, type StateRefused } from '@kehila/platform';
import { stateAfter } from '../state-machine';
import { type ArticleAct, type ArticleState, articleTransitions } from './article.states';
import type { LockedArticle } from './locked-article';

export type ArticleRefusal = NotAllowed | Refused | StateRefused;

/** What the staff and the reviewers of a space do to keep its articles true. */
export type UpkeepAct = 'verify' | 'confirm' | 'markOutdated' | 'archive' | 'keep' | 'setAudience';

type ArticleFacts = Pick<LockedArticle, 'spaceId' | 'state' | 'mainAuthorId' | 'creditedIds'>;

/** Once the ability is held: who first, then in which state. Nobody verifies or confirms what they are credited in: it would be their own review. */
export function refusalOfUpkeep(actor: Actor, article: ArticleFacts, act: UpkeepAct): ArticleRefusal | undefined {
  if ((act === 'verify' || act === 'confirm') && isCredited(actor, article)) return new Refused(ErrorCode.OWN_REVISION);
  return refusalOfState(article.state, act);
}

/** Everybody rates, but not an article of their own: its main author is paid for it. */
export function refusalOfRating(actor: Actor, article: ArticleFacts): ArticleRefusal | undefined {
  const mayNotAct = actor.isAnonymous ? undefined : refusalToAct(actor, 'RATE');
  if (mayNotAct) return mayNotAct;
  if (actor.is(article.mainAuthorId)) return new Refused(ErrorCode.OWN_CONTENT);
  return refusalOfState(article.state, 'rate');
}

export function refusalOfState(state: ArticleState, act: ArticleAct): StateRefused | undefined {
  const after = stateAfter(articleTransitions, act, state);
  return isFailure(after) ? after : undefined;
}

type Decision = (actor: Actor, article: ArticleFacts) => ArticleRefusal | undefined;

/** What the acts decide about an article once the ability is held; the same decisions, by ability. WRITE_ARTICLE: to propose a new text. */
const decisions = {
  RATE: refusalOfRating,
  VERIFY_ARTICLE: (actor, article) => refusalOfUpkeep(actor, article, 'verify'),
  MARK_ARTICLE_OUTDATED: (actor, article) => refusalOfUpkeep(actor, article, 'markOutdated'),
  ARCHIVE_ARTICLE: (actor, article) => refusalOfUpkeep(actor, article, 'archive'),
  KEEP_ARTICLE: (actor, article) => refusalOfUpkeep(actor, article, 'keep'),
  WRITE_ARTICLE: (_actor, { state }) => refusalOfState(state, 'propose'),
} satisfies Partial<Record<Ability, Decision>>;

type ArticleAbility = keyof typeof decisions;

/** Abilities that concern an article. */
export const articleAbilities = Object.keys(decisions) as readonly ArticleAbility[];

/** Why an ability that is held cannot be used on the article as it stands. */
export function refusalOnArticle(actor: Actor, ability: ArticleAbility, article: ArticleFacts): ArticleRefusal | undefined {
  return decisions[ability](actor, article);
}

/** What can be used on the article as it stands. */
export function abilitiesOn(actor: Actor, article: ArticleFacts, lacking: Lacking): Ability[] {
  return articleAbilities.filter((ability) => !lacking.has(ability) && refusalOnArticle(actor, ability, article) === undefined);
}

function isCredited(actor: Actor, { creditedIds }: ArticleFacts): boolean {
  return creditedIds.some((id) => actor.is(id));
}
