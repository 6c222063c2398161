import { editPath, questionPath } from './question-path';

describe('the address of a question', () => {
  it('carries its slug, whatever letters it has', () => {
    expect(questionPath({ id: '12', slug: 'נתב-אטי' })).toBe(`/q/12/${encodeURIComponent('נתב-אטי')}`);
  });

  it('needs no slug', () => {
    expect(questionPath({ id: '12', slug: '' })).toBe('/q/12');
  });

  it('is never taken for the page that edits it', () => {
    expect(questionPath({ id: '12', slug: 'edit' })).toBe('/q/12/edit');
    expect(editPath({ id: '12', slug: '' })).toBe('/q/12/-/edit');
    expect(editPath({ id: '12', slug: 'edit' }, '13')).toBe('/q/12/edit/answers/13/edit');
  });
});
