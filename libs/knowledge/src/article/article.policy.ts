import type { Ability } from '@kehila/accounts';
import { type Actor, ErrorCode, isFailure, NotAllowed, Refused, type StateRefused } from '@kehila/platform';
import { stateAfter } from '../state-machine';
import { type ArticleAct, type ArticleState, articleTransitions } from './article.states';
import type { LockedArticle } from './locked-article';

export type ArticleRefusal = NotAllowed | Refused | StateRefused;

/** What the staff and the reviewers of a space do to keep its articles true. */
export type UpkeepAct = 'verify' | 'markOutdated' | 'archive';

const abilityOf: Record<UpkeepAct, Ability> = { verify: 'VERIFY_ARTICLE', markOutdated: 'MARK_ARTICLE_OUTDATED', archive: 'ARCHIVE_ARTICLE' };

type ArticleFacts = Pick<LockedArticle, 'spaceId' | 'state' | 'mainAuthorId' | 'creditedIds'>;

/** Who first, then in which state. Nobody verifies what they are credited in: it would be their own review. */
export function refusalOfUpkeep(actor: Actor, article: ArticleFacts, act: UpkeepAct): ArticleRefusal | undefined {
  if (!actor.isStaffOf(article.spaceId) && !actor.isReviewerOf(article.spaceId)) {
    return new NotAllowed(abilityOf[act], { needs: ['staffOfSpace', 'reviewerOfSpace'] });
  }
  if (act === 'verify' && isCredited(actor, article)) return new Refused(ErrorCode.OWN_REVISION);
  return refusalOfState(article.state, act);
}

/** Everybody rates, but not an article of their own: its main author is paid for it. */
export function refusalOfRating(actor: Actor, article: ArticleFacts): ArticleRefusal | undefined {
  if (!actor.isAnonymous && !actor.verified) return new NotAllowed('RATE', { needs: ['verified'] });
  if (actor.is(article.mainAuthorId)) return new Refused(ErrorCode.OWN_CONTENT);
  return refusalOfState(article.state, 'rate');
}

export function refusalOfState(state: ArticleState, act: ArticleAct): StateRefused | undefined {
  const after = stateAfter(articleTransitions, act, state);
  return isFailure(after) ? after : undefined;
}

export function abilitiesOn(actor: Actor, article: ArticleFacts): Ability[] {
  const upkeep = (['verify', 'markOutdated', 'archive'] as const).filter((act) => refusalOfUpkeep(actor, article, act) === undefined);
  const rating: Ability[] = refusalOfRating(actor, article) === undefined ? ['RATE'] : [];
  return [...rating, ...upkeep.map((act) => abilityOf[act])];
}

function isCredited(actor: Actor, { creditedIds }: ArticleFacts): boolean {
  return creditedIds.some((id) => actor.is(id));
}
