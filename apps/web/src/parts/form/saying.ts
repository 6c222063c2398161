import type { SubmitFunction } from '$app/forms';
import { toast } from '#parts/toast/toast.svelte.ts';

/** For `use:enhance`: a few words say that it is done; they are asked for when the page shows it. */
export function saying(said: () => string): SubmitFunction {
  return () =>
    async ({ result, update }) => {
      await update();
      if (result.type === 'success') toast.say(said());
    };
}
