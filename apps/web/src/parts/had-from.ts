/** What an address of ours answers, where it only helps: undefined when it cannot be had, also when nobody waits for it any more in the middle of its text. */
export async function hadFrom<Answer>(address: string, signal: AbortSignal | null = null): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
