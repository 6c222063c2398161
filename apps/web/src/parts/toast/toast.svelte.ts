interface Said {
  readonly text: string;
  /** Takes the act back. */
  readonly undo?: () => void;
}

const longEnoughMs = 6_000;

let current = $state<Said | null>(null);
let ending: ReturnType<typeof setTimeout> | undefined;

export const toast = {
  get current(): Said | null {
    return current;
  },
  /** Says what just happened, for a moment. Never the only place where something is said. */
  say(text: string, undo?: () => void): void {
    clearTimeout(ending);
    current = { text, ...(undo && { undo }) };
    ending = setTimeout(() => toast.close(), longEnoughMs);
  },
  close(): void {
    clearTimeout(ending);
    current = null;
  },
};
