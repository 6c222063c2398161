/** Forms send lines ended by CR and LF, scripts by LF alone: the same text must not read as changed in every line. */
export function plainLineEnds(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
  if (Array.isArray(value)) return value.map(plainLineEnds);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plainLineEnds(member)]));
}
