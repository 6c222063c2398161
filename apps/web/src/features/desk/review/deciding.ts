import type { SubmitFunction } from '$app/forms';
import { invalidateAll } from '$app/navigation';

/** For `use:enhance`: a refused decision shows the text as it stands now; the reason stays in the form. */
export const deciding: SubmitFunction =
  () =>
  async ({ result, update }) => {
    await update({ reset: false });
    if (result.type === 'failure') await invalidateAll();
  };
