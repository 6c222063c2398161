import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
const version = 'v1';

/**
 * Seals what must be kept, or handed out and come back unchanged, with the secret key of the installation. What is sealed for one purpose
 * does not open for another.
 */
export class SecretBox {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly secretKey: string) {}

  seal(purpose: string, text: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.keyOf(purpose), iv).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** Undefined: not sealed by us for this purpose, or changed since. */
  open(purpose: string, sealed: string): string | undefined {
    const [named, text = '', ...more] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    if (named !== version || more.length > 0 || bytes.length < ivBytes + tagBytes) return undefined;
    const decipher = createDecipheriv(algorithm, this.keyOf(purpose), bytes.subarray(0, ivBytes)).setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  private keyOf(purpose: string): Buffer {
    const known = this.keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', this.secretKey, '', `kehila ${purpose}`, 32));
    this.keys.set(purpose, known);
    return known;
  }
}
