import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const spoken = fileURLToPath(new URL('../src/words/spoken.ts', import.meta.url));

/** Gives the compiled messages our own answer to "which language?". */
export function spokenMessages(): Plugin {
  return {
    name: 'spoken-messages',
    enforce: 'pre',
    resolveId: (source, importer) =>
      /[\\/]messages[\\/]dist[\\/]web[\\/]messages[\\/]/.test(importer ?? '') && source.endsWith('/runtime.js') ? spoken : undefined,
  };
}
