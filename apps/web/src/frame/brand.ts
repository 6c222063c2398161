import type { Language } from '#words/language';

/** Whose community this is, and how it looks; null: as the product ships. */
export interface ShownBrand {
  readonly names: Readonly<Record<Language, string>> | null;
  readonly accent: string | null;
  /** Addresses that change with what they name. */
  readonly logo: string | null;
  readonly stylesheet: string | null;
}
