import { asStored, StoredHtml } from './html';

describe('stored HTML on its way into a page', () => {
  it('is marked wherever a field is named html, at any depth', () => {
    const shown = asStored({ question: { title: 'html', body: { html: '<p>a</p>' }, answers: [{ body: { html: '<p>b</p>' } }] } });
    expect(shown.question.body.html).toBeInstanceOf(StoredHtml);
    expect(String(shown.question.answers[0]?.body.html)).toBe('<p>b</p>');
    expect(shown.question.title).toBe('html');
  });

  it('leaves nulls and numbers as they are', () => {
    expect(asStored({ body: null, score: 3, html: null })).toEqual({ body: null, score: 3, html: null });
  });
});
