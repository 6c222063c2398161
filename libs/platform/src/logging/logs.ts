import type { LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';
import { requestContext } from '../request';
import type { LogLevel } from '../settings';
import { maskPersonalData } from './masking';

/** Structured logs: one JSON object a line on standard error, each with the id of the request it belongs to. Personal data is masked in the line as written. */
export function openLogs(level: LogLevel, destination: DestinationStream = pino.destination({ dest: process.stderr.fd, sync: false })): Logs {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => ({ requestId: requestContext.current()?.requestId }),
    hooks: { streamWrite: maskPersonalData },
  };
  return new Logs(pino(options, destination));
}

/** What Nest and our own code log to. */
export class Logs implements LoggerService {
  constructor(readonly pino: Logger) {}

  /** Nest's own story of its boot: which module, which route. */
  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, String(message));
  }

  error(message: unknown, ...details: unknown[]): void {
    const context = details.at(-1);
    const error = message instanceof Error ? message : undefined;
    this.pino.error({ context, stack: error?.stack }, error?.message ?? String(message));
  }

  debug(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.pino.trace({ context }, String(message));
  }

  fatal(message: unknown, context?: string): void {
    this.pino.fatal({ context }, String(message));
  }
}
