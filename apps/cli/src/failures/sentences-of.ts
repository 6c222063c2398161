import { type MessageKey, message } from '@kehila/messages';
import { PagesNotBuilt } from '@kehila/api';
import { type Locale, WrongSettings } from '@kehila/platform';
import { EmbeddedPostgresError } from '@kehila/platform/embedded-postgres';
import { CommandFailed } from './failure';

interface SystemError {
  readonly code?: string;
  readonly syscall?: string;
  readonly path?: string;
  readonly port?: number;
  readonly address?: string;
  readonly message?: string;
  readonly driverError?: SystemError;
}

/** What went wrong, in one sentence each that says what to do. */
export function sentencesOf(error: unknown, language: Locale): string[] {
  if (error instanceof WrongSettings) return error.sentences(language);
  const { key, values } = reasonOf(error);
  return [message(key as string, values, language)];
}

function reasonOf(error: unknown): Pick<CommandFailed, 'key' | 'values'> {
  if (error instanceof CommandFailed) return error;
  if (error instanceof PagesNotBuilt) return { key: 'cli_failed_pages_not_built', values: {} };
  if (error instanceof EmbeddedPostgresError) return { key: embedded[error.fault], values: { detail: error.detail } };
  const system = error as SystemError;
  const cause = system.driverError ?? system;
  const key = cause.code === 'EACCES' && cause.syscall === 'listen' ? 'cli_failed_port_forbidden' : byCode[cause.code ?? ''];
  const values = { port: cause.port ?? '', address: cause.address ?? '', path: cause.path ?? '', reason: firstLine(cause.message ?? String(error)) };
  return { key: key ?? 'cli_failed_unexpected', values };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

const embedded: Readonly<Record<EmbeddedPostgresError['fault'], MessageKey>> = {
  platformNotSupported: 'cli_failed_platform',
  folderNotWritable: 'cli_failed_folder',
  diskFull: 'cli_failed_disk_full',
  rootNotDroppable: 'cli_failed_root',
  otherVersion: 'cli_failed_other_version',
  foreignServer: 'cli_failed_foreign_server',
  notStarted: 'cli_failed_database_not_started',
};

/** Codes of the system and of PostgreSQL that a person can do something about. */
const byCode: Readonly<Record<string, MessageKey>> = {
  EADDRINUSE: 'cli_failed_port_taken',
  EADDRNOTAVAIL: 'cli_failed_address',
  ENOTFOUND: 'cli_failed_address',
  ECONNREFUSED: 'cli_failed_database_away',
  ETIMEDOUT: 'cli_failed_database_away',
  '57P03': 'cli_failed_database_away',
  '28P01': 'cli_failed_database_password',
  '28000': 'cli_failed_database_password',
  '3D000': 'cli_failed_database_missing',
  '42501': 'cli_failed_database_rights',
  ENOSPC: 'cli_failed_disk_full_at',
  EDQUOT: 'cli_failed_disk_full_at',
  '53100': 'cli_failed_disk_full_database',
  EACCES: 'cli_failed_folder_at',
  EPERM: 'cli_failed_folder_at',
  EROFS: 'cli_failed_folder_at',
  ENOENT: 'cli_failed_folder_at',
  ENOTDIR: 'cli_failed_folder_at',
  EEXIST: 'cli_failed_folder_at',
};
