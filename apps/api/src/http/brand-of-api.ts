import type { ShownBrand } from '@kehila/platform';

const askEveryMilliseconds = 500;
const slowestAnswerMilliseconds = 2_000;

/** The brand for pages that run apart from the API: asked for twice a second, whoever reads. While the API is away the last one stays. */
export class BrandOfApi {
  private known: ShownBrand | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly apiUrl: URL) {
    this.timer = setInterval(() => void this.ask(), askEveryMilliseconds).unref();
  }

  get shown(): ShownBrand | undefined {
    return this.known;
  }

  async ask(): Promise<void> {
    const answer = await fetch(new URL('/brand', this.apiUrl), { signal: AbortSignal.timeout(slowestAnswerMilliseconds) }).catch(() => undefined);
    if (answer?.ok) this.known = (await answer.json()) as ShownBrand;
  }

  close(): void {
    clearInterval(this.timer);
  }
}
