import { hadFrom } from '#parts/had-from.ts';
import { local } from '#words/local';

type To = { readonly title: string } | { readonly question: string };

export interface SimilarFound {
  /** A piece of the page; empty when nothing is similar. */
  readonly html: string;
  /** Where most of it belongs. */
  readonly space: string | null;
  readonly tags: readonly string[];
}

/** Undefined when it cannot be had: it only helps. */
export function similarTo(to: To, signal?: AbortSignal): Promise<SimilarFound | undefined> {
  return hadFrom(local(`/similar?${new URLSearchParams({ ...to }).toString()}`), signal);
}
