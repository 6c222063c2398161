import type { SubmitFunction } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import * as m from '@kehila/messages/web';
import { toast } from '#parts/toast/toast.svelte.ts';

/** For `use:enhance`: what is written stays in the form, and the page learns the version that stands now, whatever came of it. */
export const saving: SubmitFunction = ({ formData }) => {
  const handedIn = formData.get('then') === 'submit';
  const isTemplate = formData.get('then') === 'template';
  return async ({ result, update }) => {
    // The text is another than the one that was typed: the form begins anew.
    if (isTemplate && result.type !== 'failure') return location.reload();
    await update({ reset: false });
    if (result.type === 'failure') await invalidateAll();
    if (result.type === 'success') toast.say(handedIn ? m.web_knowledge_edit_submitted() : m.web_knowledge_edit_saved());
  };
};
