import { behindHits, merged } from './merged';
import type { RestrictedText } from './restricted-texts';

const hits = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8'].map((id) => ({ id, threadId: id }));
const holding = (holds: RestrictedText['holds'], ...ids: string[]) => ids.map((id) => ({ id, thread_id: id, holds }) as RestrictedText);

describe('what is for some among what is for everybody', () => {
  const list = (...texts: RestrictedText[]) => merged(hits, texts, behindHits(texts)).map(({ id }) => id);

  it('takes turns with it where titles hold the words, and begins', () => {
    expect(list(...holding('title', 'a', 'b', 'c')).slice(0, 7)).toEqual(['a', 'h1', 'b', 'h2', 'c', 'h3', 'h4']);
  });

  it('comes after each third where texts hold the words, and after each sixth where one is missing', () => {
    expect(list(...holding('text', 'a', 'b'))).toEqual(['h1', 'h2', 'h3', 'a', 'h4', 'h5', 'h6', 'b', 'h7', 'h8']);
    expect(list(...holding('some', 'a', 'b'))).toEqual(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'h7', 'h8', 'b']);
    expect(list(...holding('title', 'a'), ...holding('text', 'b'))).toEqual(['a', 'h1', 'h2', 'h3', 'h4', 'b', 'h5', 'h6', 'h7', 'h8']);
  });

  it('comes before all of it where only forgiven errors found that', () => {
    const first = holding('text', 'a', 'b').map((text) => ({ ...text, goes_first: true }));
    expect(list(...first, ...holding('text', 'c')).slice(0, 6)).toEqual(['a', 'b', 'h1', 'h2', 'h3', 'c']);
  });

  it('stands alone where there is nothing else, in its order', () => {
    const texts = [...holding('title', 'a'), ...holding('text', 'b'), ...holding('some', 'c')];
    expect(merged([], texts, behindHits(texts)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('leaves what is for everybody in its order', () => {
    const texts = [...holding('title', 'a', 'b'), ...holding('text', 'c'), ...holding('some', 'd')];
    expect(list(...texts).filter((id) => id.startsWith('h'))).toEqual(hits.map(({ id }) => id));
  });
});
