import { requestContext, translate } from '@kehila/platform';

interface Caused {
  readonly rule: string;
  readonly undoes: string | null;
  readonly withheld_by: string | null;
  readonly asked: number;
  /** What the campaign is called that added the points. */
  readonly campaign?: Readonly<Record<'he' | 'en', string>> | null;
}

/** The cause as a sentence; what a floor or a cap took is said too. */
export function causeOf(row: Caused): string {
  const name = row.campaign?.[requestContext.language()] ?? '';
  const cause = translate(row.undoes === null ? `recognition_cause_${row.rule}` : `recognition_undone_${row.rule}`, { name });
  return row.withheld_by === null ? cause : `${cause} ${translate(`recognition_withheld_${row.withheld_by}`, { asked: row.asked })}`;
}
