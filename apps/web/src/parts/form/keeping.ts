import type { SubmitFunction } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import { toast } from '#parts/toast/toast.svelte.ts';

/** For `use:enhance`: the form stays as it was filled in. A few words say that it is done; refused, the page shows what stands now. Then `answered`. */
export function keeping(said?: string, answered?: () => void): SubmitFunction {
  return () =>
    async ({ result, update }) => {
      await update({ reset: false });
      if (result.type === 'success' && said !== undefined) toast.say(said);
      if (result.type === 'failure') await invalidateAll();
      answered?.();
    };
}
