/** A batch function for keys that are asked for different people at once: one statement for each of them. */
export function grouped<Key, Viewer, Value>(
  viewerOf: (key: Key) => Viewer,
  idOf: (key: Key) => string,
  load: (viewer: Viewer, ids: string[]) => Promise<ReadonlyMap<string, Value>>,
): (keys: readonly Key[]) => Promise<(Value | null)[]> {
  return async (keys) => {
    const viewers = [...new Set(keys.map(viewerOf))];
    const loaded = await Promise.all(
      viewers.map(async (viewer) => {
        const ids = keys.filter((key) => viewerOf(key) === viewer).map(idOf);
        return [viewer, await load(viewer, [...new Set(ids)])] as const;
      }),
    );
    const byViewer = new Map(loaded);
    return keys.map((key) => byViewer.get(viewerOf(key))?.get(idOf(key)) ?? null);
  };
}
