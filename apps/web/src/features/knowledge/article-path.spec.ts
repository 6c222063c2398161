import { articlePath } from './article-path';

describe('the address of an article', () => {
  it('carries its title', () => {
    expect(articlePath({ id: '7', slug: 'a-fixed-channel' })).toBe('/a/7/a-fixed-channel');
    expect(articlePath({ id: '7', slug: 'ערוץ-קבוע' })).toBe(`/a/7/${encodeURIComponent('ערוץ-קבוע')}`);
  });

  it('is its number where there is no title to carry', () => {
    expect(articlePath({ id: '7', slug: '' })).toBe('/a/7');
  });

  it('never is that of another page of the article', () => {
    expect(articlePath({ id: '7', slug: 'history' })).toBe('/a/7');
    expect(articlePath({ id: '7', slug: 'edit' })).toBe('/a/7');
  });
});
