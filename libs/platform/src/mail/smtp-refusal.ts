interface SmtpError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly message?: unknown;
}

/** Whether the server will never take this mail. Refusals of the connection or of our password say nothing about the mail: somebody will mend them. */
export function isPermanent(error: unknown): boolean {
  const { code, responseCode } = error as SmtpError;
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isAboutMail && typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
}

/** For the administrators' page: what the server said. */
export function reasonOf(error: unknown): string {
  const { message } = error as SmtpError;
  return (typeof message === 'string' ? message : String(error)).replace(/\s+/g, ' ').slice(0, 500);
}
