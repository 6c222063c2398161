import { RENDERER_VERSION } from '@kehila/platform';
import { renderTexts } from './rendered-text';
import { TextRenderer } from './text-renderer';

describe('rendering texts', () => {
  it('gives Markdown, HTML, words and language in the order of the texts', async () => {
    const renderer = TextRenderer.open();
    const outcomes = await renderer.render([
      { kind: 'post', html: '<p>The <b>PON</b> light</p>' },
      { kind: 'post', html: '<p>42</p>', title: 'כמה?' },
      { kind: 'comment', markdown: '# 3 *works*' },
    ]);
    await renderer.close();
    expect(outcomes).toEqual([
      {
        markdown: 'The **PON** light',
        html: '<p dir="ltr">The <strong>PON</strong> light</p>\n',
        text: 'The PON light',
        language: 'en',
        renderer: RENDERER_VERSION,
      },
      { markdown: '42', html: '<p dir="rtl">42</p>\n', text: '42', language: 'he', renderer: RENDERER_VERSION },
      { markdown: '# 3 *works*', html: '<p dir="ltr"># 3 <em>works</em></p>\n', text: '# 3 works', language: 'en', renderer: RENDERER_VERSION },
    ]);
  });

  it('lets no text that cannot be rendered spoil the others', () => {
    const impossible = { kind: 'post', html: null } as unknown as Parameters<typeof renderTexts>[0][number];
    expect(renderTexts([impossible, { kind: 'comment', markdown: 'fine' }])).toEqual([
      { failure: expect.stringContaining('Error') as string },
      expect.objectContaining({ text: 'fine' }),
    ]);
  });
});
