import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { isLoopback } from '../settings/settings';

export interface SmtpAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  readonly user: string | null;
  readonly password: string | null;
  /** `required`: no mail goes without TLS. `offered`: with TLS where the server has it. `never`: in the clear. */
  readonly startTls: 'required' | 'offered' | 'never';
}

const ways = ['required', 'offered', 'never'] as const;

/**
 * smtps://user:password@host:465 or smtp://user:password@host:587?starttls=required|offered|never.
 * A password, or mail to another machine, goes by TLS unless the address says otherwise. Undefined: it is no such address.
 */
export function readSmtpAddress(text: string): SmtpAddress | undefined {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '' || (url.pathname !== '' && url.pathname !== '/') || url.hash)
    return undefined;
  if ([...url.searchParams.keys()].some((name) => name !== 'starttls')) return undefined;
  const asked = url.searchParams.get('starttls');
  const startTls = asked === null ? (isLoopback(url.hostname) ? 'offered' : 'required') : ways.find((way) => way === asked);
  const secure = url.protocol === 'smtps:';
  if (!startTls || (secure && asked !== null)) return undefined;
  try {
    const [user, password] = [decodeURIComponent(url.username) || null, decodeURIComponent(url.password) || null];
    return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || (secure ? 465 : 587), secure, user, password, startTls };
  } catch {
    return undefined;
  }
}

/** For a pool of few connections that are used again; nothing waits without end. */
export function transportOptions({ host, port, secure, user, password, startTls }: SmtpAddress, connections: number): SMTPPool.Options {
  return {
    pool: true,
    maxConnections: connections,
    host,
    port,
    secure,
    requireTLS: startTls === 'required' && !secure,
    ignoreTLS: startTls === 'never',
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // Texts are ours; files and addresses are never fetched into a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
