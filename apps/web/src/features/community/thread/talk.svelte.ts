let openAt = $state<string>();

/** Which comment field of the thread was opened. */
export const talk = {
  get openAt(): string | undefined {
    return openAt;
  },
  open(contentId: string): void {
    openAt = contentId;
  },
  close(): void {
    openAt = undefined;
  },
};
