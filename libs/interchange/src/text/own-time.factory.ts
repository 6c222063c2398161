/** Milliseconds of this thread's own work. What else the machine does is no part of it. */
export function ownTime(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1_000;
}
