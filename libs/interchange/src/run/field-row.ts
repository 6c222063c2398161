import { translate } from '@kehila/platform';
import { BrokenRow, missing } from './broken-row';

const WHOLE_NUMBER = /^-?\d{1,15}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:\d{2})?$/;

/** One row of an export: fields by name, each asked for as what it must be. */
export class FieldRow {
  constructor(
    private readonly fields: Readonly<Record<string, string>>,
    private readonly idName: string,
  ) {}

  /** Null when absent or empty. */
  text(name: string): string | null {
    return this.fields[name] || null;
  }

  /** @throws BrokenRow when absent; it may be empty. */
  required(name: string): string {
    const value = this.fields[name];
    if (value === undefined) throw missing(name);
    return value;
  }

  /** The row's own number, as other rows name it. */
  get id(): string {
    return this.requiredReference(this.idName);
  }

  /** The number of another row, or null. */
  reference(name: string): string | null {
    const number = this.wholeNumber(name);
    return number === null ? null : String(number);
  }

  requiredReference(name: string): string {
    this.required(name);
    const reference = this.reference(name);
    if (reference === null) throw missing(name);
    return reference;
  }

  wholeNumber(name: string): number | null {
    const value = this.text(name);
    if (value === null) return null;
    if (!WHOLE_NUMBER.test(value)) throw new BrokenRow(translate('interchange_reason_not_a_number', { attribute: name }));
    return Number(value);
  }

  /** A time that says no zone is in UTC. */
  moment(name: string): Date | null {
    const value = this.text(name);
    if (value === null) return null;
    const [, day, time = '00:00', zone = 'Z'] = MOMENT.exec(value) ?? [];
    const moment = new Date(`${day}T${time}${zone}`);
    if (Number.isNaN(moment.getTime())) throw new BrokenRow(translate('interchange_reason_not_a_date', { attribute: name }));
    return moment;
  }

  requiredMoment(name: string): Date {
    const moment = this.moment(name);
    if (!moment) throw missing(name);
    return moment;
  }
}
