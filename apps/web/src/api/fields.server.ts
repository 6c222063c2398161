import { momentOf } from '#words/moment';

const longPast = new Date(0).toISOString();

/** What a form sent, read by name. */
export class Fields {
  constructor(private readonly form: FormData) {}

  text(name: string): string {
    const value = this.form.get(name);
    return typeof value === 'string' ? asWritten(value) : '';
  }

  /** Null when left empty. */
  optional(name: string): string | null {
    return this.text(name).trim() || null;
  }

  checked(name: string): boolean {
    return this.form.has(name);
  }

  /** One of the given values; the first when something else was sent. */
  choice<Value extends string>(name: string, values: readonly [Value, ...Value[]]): Value {
    const sent = this.text(name);
    return values.find((value) => value === sent) ?? values[0];
  }

  /** Ends of the names that begin so: which of several boxes are ticked. */
  names(beginning: string): string[] {
    return [...this.form.keys()].filter((name) => name.startsWith(beginning)).map((name) => name.slice(beginning.length));
  }

  integer(name: string): number {
    const value = Number(this.text(name));
    return Number.isSafeInteger(value) ? value : 0;
  }

  /** The last minute of a day, by the clock of the reader. What is no day has passed, as with `moment`. */
  endOfDay(name: string): string {
    return momentOf(`${this.text(name).trim()}T23:59`) ?? longPast;
  }

  /** By the clock of the reader. What is no moment is one that has passed: every plan refuses that beside its field. */
  moment(name: string): string {
    return momentOf(this.text(name).trim()) ?? longPast;
  }

  /** Words parted by commas or blanks, as tags are typed; also a field sent several times. */
  words(name: string): string[] {
    const sent = this.form.getAll(name).filter((value) => typeof value === 'string');
    return [
      ...new Set(
        sent
          .join(' ')
          .split(/[\s,]+/)
          .filter(Boolean),
      ),
    ];
  }

  /** What to show again in the form. Secrets are typed anew. */
  typed(): Record<string, string> {
    const entries = [...this.form].filter(
      ([name, value]) => typeof value === 'string' && !/^(password|currentPassword|token|code|response|clientSecret|idempotencyKey|about)/.test(name),
    );
    return Object.fromEntries(entries.map(([name, value]) => [name, asWritten(value as string)]));
  }
}

/** A browser without script ends the lines of a form as mails do. */
function asWritten(value: string): string {
  return value.replaceAll('\r\n', '\n');
}
