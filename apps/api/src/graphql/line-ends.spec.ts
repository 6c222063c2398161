import { plainLineEnds } from './line-ends';

describe('line ends of what is sent', () => {
  it('become one character, wherever they stand', () => {
    expect(plainLineEnds({ input: { body: 'one\r\ntwo\rthree\n', tags: ['a\r\nb'], first: 3, note: null } })).toEqual({
      input: { body: 'one\ntwo\nthree\n', tags: ['a\nb'], first: 3, note: null },
    });
  });
});
