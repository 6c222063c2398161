import { tick } from 'svelte';
import type { SubmitFunction } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import * as m from '@kehila/messages/web';
import { meantBy } from '#features/knowledge/edit/meant.ts';
import { toast } from '#parts/toast/toast.svelte.ts';

/**
 * For `use:enhance`: what is written stays in the form, and the page learns the version that stands now, whatever came of it.
 * `onother`: the text that was saved is another than the one that was typed.
 */
export function saving(onother: () => void): SubmitFunction {
  return ({ formData }) => {
    const meant = meantBy((name) => String(formData.get(name) ?? ''));
    return async ({ result, update }) => {
      // What was refused may have been saved before: by the time that one reads it, the form names the version that stands now.
      if (result.type === 'failure') await invalidateAll();
      await update({ reset: false });
      if (result.type !== 'success') return;
      toast.say(meant === 'submit' ? m.web_knowledge_edit_submitted() : m.web_knowledge_edit_saved());
      if (meant !== 'template') return;
      onother();
      await tick();
      document.getElementById('body')?.focus();
    };
  };
}
