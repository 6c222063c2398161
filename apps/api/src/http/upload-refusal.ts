import { ErrorCode, type Failure, translate } from '@kehila/platform';

const statuses: Partial<Record<ErrorCode, number>> = { [ErrorCode.FILE_TOO_LARGE]: 413, [ErrorCode.NOT_ALLOWED]: 403 };
const soonSeconds = 2;

/** Why an upload was not taken, for a program and for the page of a form. */
export class UploadRefusal {
  private constructor(
    readonly status: number,
    readonly code: string,
    readonly message: string,
    readonly retryAfterSeconds?: number,
  ) {}

  static of(failure: Failure): UploadRefusal {
    return new UploadRefusal(statuses[failure.code] ?? 422, failure.code, failure.message);
  }

  static tooOften(retryAfterSeconds: number): UploadRefusal {
    return new UploadRefusal(429, 'RATE_LIMITED', translate('errors_rate_limited'), retryAfterSeconds);
  }

  static notNow(): UploadRefusal {
    return new UploadRefusal(503, 'UNAVAILABLE', translate('errors_unavailable'), soonSeconds);
  }
}
