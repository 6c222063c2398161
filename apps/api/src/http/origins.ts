import { isLoopback, type Settings } from '@kehila/platform';

/**
 * Under which addresses people may reach this server. With a public address only that one; without one the names of this machine's
 * loopback, since somebody may type localhost or 127.0.0.1. What a caller writes into Host or Origin is compared, never believed.
 */
export class Origins {
  private port = 0;

  constructor(private readonly settings: Pick<Settings, 'publicUrl' | 'host'>) {}

  /** The port that the server got; known when it listens. */
  listening(port: number): void {
    this.port = port;
  }

  /** The address to print and to build links with. */
  get main(): string {
    if (this.settings.publicUrl) return this.settings.publicUrl.origin;
    return `http://${this.settings.host.includes(':') ? `[${this.settings.host}]` : this.settings.host}:${this.port}`;
  }

  get https(): boolean {
    return this.settings.publicUrl?.protocol === 'https:';
  }

  /** The address under which a request came, as far as it is one of ours. */
  of(host: string | undefined): URL {
    const asked = host === undefined || this.settings.publicUrl ? null : URL.parse(`http://${host}`);
    return asked && this.includes(asked.origin) ? asked : new URL(this.main);
  }

  includes(origin: string): boolean {
    if (origin === this.main) return true;
    const url = this.settings.publicUrl ? null : URL.parse(origin);
    return url !== null && url.protocol === 'http:' && isLoopback(url.hostname) && isLoopback(this.settings.host) && Number(url.port || 80) === this.port;
  }
}
