import type { SubmitFunction } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import * as m from '@kehila/messages/web';
import { toast } from '#parts/toast/toast.svelte.ts';

/** For `use:enhance`: what is written stays in the form, and the page learns the version that stands now, whatever came of it. */
export const saving: SubmitFunction = ({ formData }) => {
  const handedIn = formData.get('then') === 'submit';
  return async ({ result, update }) => {
    await update({ reset: false });
    if (result.type === 'failure') await invalidateAll();
    if (result.type === 'success') toast.say(handedIn ? m.web_knowledge_edit_submitted() : m.web_knowledge_edit_saved());
  };
};
