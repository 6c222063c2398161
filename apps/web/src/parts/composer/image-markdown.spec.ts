import { imageMarkdown } from './image-markdown';

describe('an image in a text', () => {
  it('is named by words that cannot end its description early', () => {
    expect(imageMarkdown('/files/x/post#8x6', ' The [red]\n light\\ ')).toBe(String.raw`![The \[red\] light\\](/files/x/post#8x6)`);
  });
});
