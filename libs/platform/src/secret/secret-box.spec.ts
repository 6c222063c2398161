import { SecretBox } from './secret-box';

describe('a secret box', () => {
  const box = new SecretBox('a secret key of this installation');
  const sealed = box.seal('provider:work', 'the client secret');

  it('gives back what was put in, and shows none of it', () => {
    expect(box.open('provider:work', sealed)).toBe('the client secret');
    expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain('client');
  });

  it('never looks the same twice', () => {
    expect(box.seal('provider:work', 'the client secret')).not.toBe(sealed);
  });

  it('does not open for another purpose, or with another key', () => {
    expect(box.open('provider:other', sealed)).toBeUndefined();
    expect(new SecretBox('another key').open('provider:work', sealed)).toBeUndefined();
  });

  it('does not open when anything in it was changed', () => {
    for (let place = 0; place < sealed.length; place++) {
      const changed = sealed.slice(0, place) + (sealed[place] === 'A' ? 'Q' : 'A') + sealed.slice(place + 1);
      expect(box.open('provider:work', changed)).toBeUndefined();
    }
    for (const wrong of ['', 'v1.', 'v1.AAAA', `${sealed}.more`, 'plain text']) expect(box.open('provider:work', wrong)).toBeUndefined();
  });

  describe('as a seal that can be read', () => {
    const signed = box.sign('unsubscribe', '17:answer');

    it('is the same each time, and gives the text back', () => {
      expect(box.sign('unsubscribe', '17:answer')).toBe(signed);
      expect(box.signedText('unsubscribe', signed)).toBe('17:answer');
    });

    it('is none for another purpose, another key, or anything that was changed', () => {
      expect(box.signedText('other', signed)).toBeUndefined();
      expect(new SecretBox('another key').signedText('unsubscribe', signed)).toBeUndefined();
      for (let place = 0; place < signed.length; place++) {
        const changed = signed.slice(0, place) + (signed[place] === 'A' ? 'Q' : 'A') + signed.slice(place + 1);
        expect(box.signedText('unsubscribe', changed)).toBeUndefined();
      }
      for (const wrong of ['', '.', `${signed}.more`, `${signed}=`]) expect(box.signedText('unsubscribe', wrong)).toBeUndefined();
    });
  });
});
