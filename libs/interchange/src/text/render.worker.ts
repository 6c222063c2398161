import { parentPort } from 'node:worker_threads';
import { renderTexts } from './rendered-text';
import type { RenderRequest, RenderReply } from './text-renderer';

/** Runs in a thread of its own; see `TextRenderer`. */
parentPort?.on('message', ({ id, texts }: RenderRequest) => {
  parentPort?.postMessage({ id, outcomes: renderTexts(texts) } satisfies RenderReply);
});
