import { writtenText } from './written-text';

describe('a written text', () => {
  it.each([
    ['![a lamp](https://a.example/lamp.png)', true],
    ['It blinks: ![a [red] lamp](https://a.example/lamp.png) ![a lamp][1]', true],
    ['![][1]', true],
    ['Help! [here](https://a.example)', false],
    ['![ is no image, [this](https://a.example) neither ] (it)', true],
    ['![a lamp] (https://a.example)', false],
    ['no brackets!', false],
  ])('knows whether it shows an image: %s', (markdown, hasImage) => {
    expect(writtenText(markdown, 'post', 'en').hasImage).toBe(hasImage);
  });

  it('is read once, also when it is made of opening brackets', () => {
    const hostile = '!['.repeat(16_384);
    const began = performance.now();
    for (let time = 0; time < 5; time++) writtenText(hostile, 'comment', 'en');
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
