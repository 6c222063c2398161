import { directionOf, languageOf } from './language';

describe('the language of a text', () => {
  it.each([
    ['Wi-Fi איטי בערב, מה עושים?', 'he', 'rtl'],
    ['Wi-Fi is slow in the evening (אִטִּי)', 'en', 'ltr'],
    ['الراوتر بطيء', 'ar', 'rtl'],
    ['Роутер работает медленно', 'ru', 'ltr'],
    ['Où est le câble ?', 'en', 'ltr'],
  ])('of "%s" is %s, read %s', (text, language, direction) => {
    expect(languageOf(text)).toBe(language);
    expect(directionOf(languageOf(text))).toBe(direction);
  });

  it('does not count code and addresses, which are Latin in every language', () => {
    expect(languageOf('הנתב לא עונה\n\n```\nconnection refused by the very long host name\n```\n')).toBe('he');
    expect(languageOf('מריצים `systemctl restart kehila-worker` ומחכים')).toBe('he');
    expect(languageOf('ראו https://example.com/a/very/long/address/in/latin/letters')).toBe('he');
  });

  it('is the given one when there is no letter to go by', () => {
    expect(languageOf('192.168.1.1', 'he')).toBe('he');
    expect(languageOf('', 'en')).toBe('en');
    expect(languageOf('漢字')).toBe('en');
  });
});
