import { directionOfMost, languageOf } from './language';

describe('the language of a browser', () => {
  it('is the first that we speak', () => {
    expect(languageOf('fr-FR, en-GB;q=0.8, he;q=0.5')).toBe('en');
    expect(languageOf('iw')).toBe('he');
  });

  it('is Hebrew where none is spoken here, or none was said', () => {
    expect(languageOf('fr')).toBe('he');
    expect(languageOf(null)).toBe('he');
  });
});

describe('the direction of a text', () => {
  it('is that of most of its letters, whatever it begins with', () => {
    expect(directionOfMost('Wi-Fi איטי רק בקומה למעלה')).toBe('rtl');
    expect(directionOfMost('Nahar TV על 98%')).toBe('ltr');
    expect(directionOfMost('94 / 500')).toBe('ltr');
  });
});
