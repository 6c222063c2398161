import { isFailure } from '@kehila/platform';
import { nominationTransitions } from '../nomination/nomination.states';
import { revisionTransitions } from '../revision/revision.states';
import { stateAfter } from '../state-machine';
import { articleTransitions, stateAt } from './article.states';

describe('the states of an article', () => {
  it('make a published article due on its day', () => {
    const day = new Date('2026-11-01T00:00:00Z');
    const before = new Date(day.getTime() - 1);
    expect(stateAt({ state: 'published', next_review_at: day }, before)).toBe('published');
    expect(stateAt({ state: 'published', next_review_at: day }, day)).toBe('due_for_review');
    expect(stateAt({ state: 'outdated', next_review_at: day }, day)).toBe('outdated');
    expect(stateAt({ state: 'published', next_review_at: null }, day)).toBe('published');
  });

  it('refuse what their table does not name', () => {
    expect(isFailure(stateAfter(articleTransitions, 'archive', 'draft'))).toBe(true);
    expect(stateAfter(articleTransitions, 'archive', 'due_for_review')).toBe('archived');
    expect(stateAfter(articleTransitions, 'rate', 'outdated')).toBe('outdated');
    expect(isFailure(stateAfter(nominationTransitions, 'takeUp', 'taken_up'))).toBe(true);
    expect(isFailure(stateAfter(revisionTransitions, 'approve', 'changes_requested'))).toBe(true);
    expect(stateAfter(revisionTransitions, 'requestChanges', 'in_review')).toBe('changes_requested');
  });
});
