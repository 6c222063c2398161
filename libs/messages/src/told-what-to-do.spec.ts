import { message } from './index';

describe('what is wrong with a provider of single sign-on', () => {
  it.each([
    [
      'single_sign_on_trouble_missing',
      { detail: 'jwks_uri' },
      /^The description of the provider lacks jwks_uri\. Check that the issuer address /,
      /^בתיאור של הספק חסר jwks_uri\. יש לבדוק /,
    ],
    ['single_sign_on_trouble_code', {}, /\(response type code\)\. Allow it at the provider/, /\(response type code\)\. יש לאפשר אותו אצל הספק/],
    [
      'single_sign_on_trouble_badanswer',
      { detail: 'bad nonce' },
      /^The answer of the provider cannot be used: bad nonce\. Check the issuer address/,
      /^אי אפשר להשתמש בתשובה של הספק: bad nonce\. יש לבדוק /,
    ],
  ] as const)('%s says what to do about it', (key, values, english, hebrew) => {
    expect(message(key, values, 'en')).toMatch(english);
    expect(message(key, values, 'he')).toMatch(hebrew);
  });
});
