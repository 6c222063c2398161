import { holds, inOtherLanguage } from './moves';

describe('the place of a page', () => {
  it('belongs to a place by the first folder after the language', () => {
    expect(holds('/questions /q', '/he/q/12/wi-fi')).toBe(true);
    expect(holds('/questions /q', '/he/questions')).toBe(true);
    expect(holds('/questions /q', '/he/quiet')).toBe(false);
  });

  it('is the home page where nothing follows the language', () => {
    expect(holds('/', '/he')).toBe(true);
    expect(holds('/', '/he/ask')).toBe(false);
  });
});

describe('the same page in the other language', () => {
  it('changes the first part of the address only', () => {
    expect(inOtherLanguage('/he/q/12/he')).toBe('/en/q/12/he');
    expect(inOtherLanguage('/en')).toBe('/he');
  });

  it('is the entrance where the address carries no language', () => {
    expect(inOtherLanguage('/nothing')).toBe('/');
  });
});
