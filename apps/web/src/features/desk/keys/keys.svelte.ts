/** One key of a page and what it does. */
export interface PageKey {
  readonly key: string;
  readonly name: () => string;
  readonly press: () => void;
}

const place = 'keys';

function isOn(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}

let on = $state(true);

/** Whether single keys act: who speaks to the machine, or whose hand slips, switches them off. */
export const keys = {
  get on(): boolean {
    return on;
  },
  recall(): void {
    on = isOn();
  },
  use(wanted: boolean): void {
    on = wanted;
    try {
      localStorage.setItem(place, wanted ? 'on' : 'off');
    } catch {
      // Then it holds for this page only.
    }
  },
};

/** Letters belong to whoever types. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
