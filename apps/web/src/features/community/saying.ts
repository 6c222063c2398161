import type { SubmitFunction } from '$app/forms';
import { toast } from '#parts/toast/toast.svelte.ts';

/** For `use:enhance`: when the act has been done, a few words say so. */
export function saying(text: string): SubmitFunction {
  return () =>
    async ({ result, update }) => {
      await update();
      if (result.type === 'success') toast.say(text);
    };
}
