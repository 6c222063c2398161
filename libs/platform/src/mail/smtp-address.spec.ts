import { readSmtpAddress, transportOptions } from './smtp-address';

describe('the address of a mail server', () => {
  it('says where, by what means and as whom', () => {
    expect(readSmtpAddress('smtps://me%40x:p%3Aw@mail.example')).toEqual({
      host: 'mail.example',
      port: 465,
      secure: true,
      user: 'me@x',
      password: 'p:w',
      startTls: 'required',
    });
    expect(readSmtpAddress('smtp://mail.example:2525')).toMatchObject({ host: 'mail.example', port: 2525, secure: false, user: null });
  });

  it('leads to another machine by TLS only, unless it says otherwise', () => {
    expect(readSmtpAddress('smtp://mail.example')).toMatchObject({ startTls: 'required', port: 587 });
    expect(readSmtpAddress('smtp://127.0.0.1:25')).toMatchObject({ startTls: 'offered' });
    expect(readSmtpAddress('smtp://mail.example?starttls=never')).toMatchObject({ startTls: 'never' });
    expect(transportOptions(readSmtpAddress('smtp://mail.example')!, 5)).toMatchObject({ requireTLS: true, ignoreTLS: false, maxConnections: 5 });
  });

  it.each([
    'http://mail.example',
    'smtp://',
    'mail.example',
    'smtp://mail.example/path',
    'smtp://mail.example?logger=true',
    'smtp://mail.example?starttls=perhaps',
    'smtps://mail.example?starttls=never',
    'smtp://%zz@mail.example',
  ])('is not %s', (text) => expect(readSmtpAddress(text)).toBeUndefined());
});
