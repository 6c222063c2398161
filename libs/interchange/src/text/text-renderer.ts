import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type RenderOutcome, renderTexts, type TextToRender } from './rendered-text';

export interface RenderRequest {
  readonly id: number;
  readonly texts: readonly TextToRender[];
}

export interface RenderReply {
  readonly id: number;
  readonly outcomes: RenderOutcome[];
}

interface Waiting {
  readonly resolve: (outcomes: RenderOutcome[]) => void;
  readonly reject: (error: Error) => void;
}

const WORKER_FILE = join(__dirname, 'render.worker.js');
const MOST_THREADS = 4;

/** Rendering is most of the work of an import: where processors are to spare it is done beside the thread that reads the dump and feeds the database. */
export abstract class TextRenderer {
  abstract render(texts: readonly TextToRender[]): Promise<RenderOutcome[]>;

  abstract close(): Promise<void>;

  /**
   * One processor is for the reading thread and one for the database; but neither is busy all the time, so that on two of them a third
   * thread still makes it faster. Threads need built code: run from its sources (specs), all is done in this one.
   */
  static open(processors = availableParallelism()): TextRenderer {
    const threads = Math.min(Math.max(processors - 2, 1), MOST_THREADS);
    return processors > 1 && existsSync(WORKER_FILE) ? new ThreadedRenderer(threads) : new PlainRenderer();
  }
}

class PlainRenderer extends TextRenderer {
  override render(texts: readonly TextToRender[]): Promise<RenderOutcome[]> {
    return Promise.resolve(renderTexts(texts));
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

class ThreadedRenderer extends TextRenderer {
  private readonly threads: RenderThread[];
  private next = 0;

  constructor(threads: number) {
    super();
    this.threads = Array.from({ length: threads }, () => new RenderThread());
  }

  override render(texts: readonly TextToRender[]): Promise<RenderOutcome[]> {
    const thread = this.threads[this.next++ % this.threads.length]!;
    return thread.render(texts);
  }

  override async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }
}

class RenderThread {
  private readonly worker = new Worker(WORKER_FILE, { resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  private readonly waiting = new Map<number, Waiting>();
  private requests = 0;
  private lost: Error | undefined;

  constructor() {
    this.worker.on('message', ({ id, outcomes }: RenderReply) => {
      this.waiting.get(id)?.resolve(outcomes);
      this.waiting.delete(id);
    });
    this.worker.on('error', (error: unknown) => this.fail(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.fail(new Error('a rendering thread has ended')));
  }

  render(texts: readonly TextToRender[]): Promise<RenderOutcome[]> {
    return new Promise((resolve, reject) => {
      if (this.lost) return reject(this.lost);
      const id = this.requests++;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, texts } satisfies RenderRequest);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.lost ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
