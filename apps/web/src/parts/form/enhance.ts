import { type ActionResult, enhance as frameworkEnhance, type SubmitFunction } from '$app/forms';

/**
 * Sends a form without loading a page. One that is refused stays where it is: the framework would go to the address that it was sent to, load
 * that page for it, and lose what was typed where the page cannot be had.
 */
export function enhance(form: HTMLFormElement, submit?: SubmitFunction) {
  return frameworkEnhance(form, async (sending) => {
    const follow = await submit?.(sending);
    return async (answer) => {
      const navigate = !isRefusedHere(answer.result);
      const update: typeof answer.update = (options) => answer.update({ navigate, ...options });
      await (follow ? follow({ ...answer, update }) : update());
    };
  });
}

/** Refused by the page on which the form stands, whatever else its address says. */
function isRefusedHere(result: ActionResult): boolean {
  return result.type === 'failure' && (result.location === undefined || new URL(result.location, location.href).pathname === location.pathname);
}
