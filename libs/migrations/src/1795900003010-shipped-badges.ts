import type { MigrationInterface, QueryRunner } from 'typeorm';

type Words = readonly [name: string, description: string];

interface Shipped {
  readonly event: string;
  readonly measure?: 'people' | 'days' | 'streak';
  readonly period?: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly repeated?: true;
  readonly tiers: readonly [bronze?: number, silver?: number, gold?: number];
  readonly kept?: number;
  readonly hours?: readonly [from: number, to: number];
  readonly icon: string;
  readonly he: Words;
  readonly en: Words;
}

/** Given from the first day on; an administrator changes them like any other. */
const shipped: readonly Shipped[] = [
  {
    event: 'answer_voted_up',
    tiers: [1],
    icon: 'hand',
    he: ['יד ראשונה', 'התשובה הראשונה שעזרה למישהו.'],
    en: ['First hand', 'A first answer that helped somebody.'],
  },
  {
    event: 'answer_accepted',
    tiers: [1],
    icon: 'circle-check',
    he: ['פתרון ראשון', 'התשובה הראשונה שפתרה שאלה.'],
    en: ['First solution', 'A first answer that solved a question.'],
  },
  {
    event: 'answer_accepted',
    tiers: [10, 50, 250],
    icon: 'badge-check',
    he: ['פותרי בעיות', 'תשובות שפתרו שאלות של אחרים.'],
    en: ['Problem solver', 'Answers that solved questions of others.'],
  },
  {
    event: 'answer_accepted',
    measure: 'people',
    tiers: [5, 25, 100],
    icon: 'users-round',
    he: ['כתף לרבים', 'תשובות שפתרו שאלות של אנשים שונים.'],
    en: ['There for many', 'Answers that solved questions of different people.'],
  },
  {
    event: 'answer_accepted',
    period: 'day',
    repeated: true,
    tiers: [3],
    icon: 'zap',
    he: ['יום מצוין', 'שלוש שאלות נפתרו ביום אחד. מוענק בכל פעם מחדש.'],
    en: ['Great day', 'Three questions solved on one day. Given again each time.'],
  },
  {
    event: 'answer_accepted',
    period: 'month',
    repeated: true,
    tiers: [10],
    icon: 'calendar-clock',
    he: ['חודש מצוין', 'עשר שאלות נפתרו בחודש אחד. מוענק בכל פעם מחדש.'],
    en: ['Great month', 'Ten questions solved in one month. Given again each time.'],
  },
  {
    event: 'answer_accepted',
    measure: 'streak',
    period: 'week',
    tiers: [4, 12, 52],
    icon: 'history',
    he: ['שבוע אחר שבוע', 'שאלה שנפתרה בכל שבוע, ברצף.'],
    en: ['Week after week', 'A question solved every week, one after the other.'],
  },
  {
    event: 'answer_accepted',
    measure: 'streak',
    period: 'month',
    tiers: [3, 12, 36],
    icon: 'hourglass',
    he: ['לאורך זמן', 'שאלה שנפתרה בכל חודש, ברצף.'],
    en: ['In it for long', 'A question solved every month, one after the other.'],
  },
  {
    event: 'answer_accepted',
    kept: 365,
    tiers: [5, 25, 100],
    icon: 'shield-check',
    he: ['עמידות', 'פתרונות שמחזיקים כבר שנה.'],
    en: ['Made to last', 'Solutions that have stood for a year.'],
  },
  {
    event: 'answer_accepted',
    measure: 'days',
    period: 'year',
    tiers: [20, 60, 150],
    icon: 'sun',
    he: ['נוכחות לאורך השנה', 'ימים שונים בשנה אחת שבהם נפתרה שאלה.'],
    en: ['Around all year', 'Different days of one year on which a question was solved.'],
  },
  {
    event: 'answer_given',
    hours: [22, 6],
    tiers: [10, 50, 200],
    icon: 'moon',
    he: ['עזרה בלילה', 'תשובות שנכתבו בין עשר בלילה לשש בבוקר.'],
    en: ['Night helper', 'Answers written between ten at night and six in the morning.'],
  },
  {
    event: 'answer_given',
    hours: [5, 8],
    tiers: [10, 50, 200],
    icon: 'sun',
    he: ['עזרה עם הזריחה', 'תשובות שנכתבו בין חמש לשמונה בבוקר.'],
    en: ['Early helper', 'Answers written between five and eight in the morning.'],
  },
  {
    event: 'answer_given',
    measure: 'people',
    tiers: [10, 50, 200],
    icon: 'messages-square',
    he: ['אוזן קשבת', 'תשובות לאנשים שונים.'],
    en: ['All ears', 'Answers to different people.'],
  },
  {
    event: 'answer_given',
    measure: 'streak',
    period: 'day',
    tiers: [3, 7, 30],
    icon: 'star',
    he: ['יום אחר יום', 'תשובה בכל יום, ברצף.'],
    en: ['Day after day', 'An answer every day, one after the other.'],
  },
  {
    event: 'answer_given',
    kept: 30,
    tiers: [25, 100, 500],
    icon: 'message-square',
    he: ['קול מוכר', 'תשובות שעומדות כבר חודש.'],
    en: ['Known voice', 'Answers that have stood for a month.'],
  },
  {
    event: 'answer_voted_up',
    tiers: [25, 250, 2_500],
    icon: 'thumbs-up',
    he: ['מועילות', 'פעמים שמישהו מצא תשובה מועילה.'],
    en: ['Useful', 'Times that somebody found an answer useful.'],
  },
  {
    event: 'answer_voted_up',
    measure: 'people',
    tiers: [10, 100, 1_000],
    icon: 'users',
    he: ['הערכה רחבה', 'אנשים שונים שמצאו תשובה מועילה.'],
    en: ['Widely valued', 'Different people who found an answer useful.'],
  },
  {
    event: 'answer_voted_up',
    period: 'day',
    repeated: true,
    tiers: [10],
    icon: 'trophy',
    he: ['כוכב היום', 'עשרה קולות בעד ביום אחד. מוענק בכל פעם מחדש.'],
    en: ['Star of the day', 'Ten votes for answers on one day. Given again each time.'],
  },
  {
    event: 'answer_voted_up',
    measure: 'days',
    tiers: [10, 50, 200],
    icon: 'layers',
    he: ['מדף שלם', 'ימים שונים שבהם מישהו מצא תשובה מועילה.'],
    en: ['Whole shelf', 'Different days on which somebody found an answer useful.'],
  },
  {
    event: 'answer_verified',
    tiers: [1, 10, 50],
    icon: 'shield-check',
    he: ['מאומת', 'תשובות שהצוות אימת.'],
    en: ['Verified', 'Answers that the staff verified.'],
  },
  {
    event: 'answer_verified',
    kept: 180,
    tiers: [3, 15],
    icon: 'clipboard-check',
    he: ['אפשר לסמוך', 'תשובות שאומתו ומחזיקות כבר חצי שנה.'],
    en: ['Reliable', 'Answers that were verified and have stood for half a year.'],
  },
  {
    event: 'question_voted_up',
    tiers: [1],
    icon: 'message-circle-question-mark',
    he: ['שאלה טובה', 'השאלה הראשונה שמישהו מצא מועילה.'],
    en: ['Good question', 'A first question that somebody found useful.'],
  },
  {
    event: 'question_voted_up',
    tiers: [10, 50, 250],
    icon: 'search',
    he: ['סקרנות', 'פעמים שמישהו מצא שאלה מועילה.'],
    en: ['Curious', 'Times that somebody found a question useful.'],
  },
  {
    event: 'question_voted_up',
    measure: 'people',
    tiers: [10, 50],
    icon: 'users-round',
    he: ['שואלים בשם רבים', 'אנשים שונים שמצאו שאלה מועילה.'],
    en: ['Asks for many', 'Different people who found a question useful.'],
  },
  {
    event: 'solution_accepted',
    tiers: [1],
    icon: 'check',
    he: ['סוגרים מעגל', 'סימון ראשון של תשובה שפתרה.'],
    en: ['Full circle', 'A first answer marked as the one that solved it.'],
  },
  {
    event: 'solution_accepted',
    tiers: [5, 25, 100],
    icon: 'gift',
    he: ['הכרת תודה', 'שאלות שבהן סומנה התשובה שפתרה.'],
    en: ['Grateful', 'Questions in which the answer that solved it was marked.'],
  },
  {
    event: 'correction_taken_over',
    tiers: [1, 5, 25],
    icon: 'pencil',
    he: ['אוזן פתוחה', 'תיקונים של אחרים שאומצו בתשובות.'],
    en: ['Takes it well', 'Corrections by others taken over into answers.'],
  },
  {
    event: 'correction_taken_over',
    measure: 'people',
    tiers: [3, 10],
    icon: 'messages-square',
    he: ['לומדים מכולם', 'תיקונים של אנשים שונים שאומצו.'],
    en: ['Learns from all', 'Corrections by different people taken over.'],
  },
  {
    event: 'correction_proposed',
    tiers: [1, 10, 50],
    icon: 'bandage',
    he: ['תיקון עדין', 'תיקונים שהכותבים אימצו.'],
    en: ['Gentle hand', 'Corrections that authors took over.'],
  },
  {
    event: 'correction_proposed',
    measure: 'people',
    tiers: [5, 25],
    icon: 'scale',
    he: ['דיוק עם טקט', 'תיקונים שכותבים שונים אימצו.'],
    en: ['Tactful', 'Corrections that different authors took over.'],
  },
  {
    event: 'report_upheld',
    tiers: [1, 10, 50],
    icon: 'flag',
    he: ['עין פקוחה', 'דיווחים שהצוות קיבל.'],
    en: ['Watchful', 'Reports that the staff agreed with.'],
  },
  { event: 'article_published', tiers: [1, 5, 25], icon: 'book-open-text', he: ['כותבים', 'מאמרים שפורסמו.'], en: ['Author', 'Articles that were published.'] },
  {
    event: 'article_published',
    kept: 365,
    tiers: [1, 5, 15],
    icon: 'bookmark',
    he: ['נכס לקהילה', 'מאמרים שפורסמו ומחזיקים כבר שנה.'],
    en: ['Kept', 'Articles that were published and have stood for a year.'],
  },
  {
    event: 'article_published',
    period: 'quarter',
    repeated: true,
    tiers: [3],
    icon: 'layers',
    he: ['רבעון פורה', 'שלושה מאמרים ברבעון אחד. מוענק בכל פעם מחדש.'],
    en: ['Fruitful quarter', 'Three articles in one quarter. Given again each time.'],
  },
  {
    event: 'article_contributed',
    tiers: [1, 10, 50],
    icon: 'file-pen-line',
    he: ['שותפים לידע', 'מאמרים שמבוססים גם על תשובות שלכם.'],
    en: ['Contributor', 'Articles that were made from your answers too.'],
  },
  {
    event: 'article_helpful',
    tiers: [10, 100, 1_000],
    icon: 'graduation-cap',
    he: ['מורי דרך', 'קוראים שמצאו מאמר מועיל.'],
    en: ['Teacher', 'Readers who found an article helpful.'],
  },
  {
    event: 'article_helpful',
    period: 'month',
    repeated: true,
    tiers: [50],
    icon: 'trophy',
    he: ['מאמר החודש', 'חמישים קוראים מרוצים בחודש אחד. מוענק בכל פעם מחדש.'],
    en: ['Read of the month', 'Fifty helped readers in one month. Given again each time.'],
  },
  {
    event: 'article_reviewed',
    tiers: [1, 25, 100],
    icon: 'stamp',
    he: ['סקירה', 'גרסאות של מאמרים שנבדקו.'],
    en: ['Reviewer', 'Revisions of articles that were reviewed.'],
  },
  {
    event: 'article_reviewed',
    measure: 'streak',
    period: 'week',
    tiers: [4, 12],
    icon: 'history',
    he: ['סקירה קבועה', 'סקירה בכל שבוע, ברצף.'],
    en: ['Steady reviewer', 'A review every week, one after the other.'],
  },
  {
    event: 'article_reviewed',
    measure: 'people',
    tiers: [5, 20],
    icon: 'users',
    he: ['סקירה לכולם', 'גרסאות של כותבים שונים שנבדקו.'],
    en: ['Reviews for all', 'Revisions of different authors that were reviewed.'],
  },
];

/** Forty badges to begin with. */
export class ShippedBadges1795900003010 implements MigrationInterface {
  name = 'ShippedBadges1795900003010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `with input as materialized (
         select nextval(pg_get_serial_sequence('badge', 'id')) as id, x.* from jsonb_array_elements($1::jsonb) with ordinality as e(value, n),
           jsonb_to_record(e.value) as x(event text, measure text, period text, repeated boolean, tiers int[], kept int, hours int[], icon text, he text[], en text[]) order by e.n
       ), badges as (
         insert into badge (id, event, measure, period, repeated, bronze, silver, gold, kept_days, from_hour, to_hour, published, shipped) overriding system value
         select id, event, coalesce(measure, 'deeds'), coalesce(period, 'ever'), coalesce(repeated, false), tiers[1], tiers[2], tiers[3], coalesce(kept, 0), hours[1], hours[2], true, true
         from input
       )
       insert into badge_text (badge_id, language, name, description, icon)
       select i.id, w.language, w.words[1], w.words[2], i.icon from input i cross join lateral (values ('he', i.he), ('en', i.en)) as w(language, words)`,
      [JSON.stringify(shipped)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from badge_award where badge_id in (select id from badge where shipped);
      delete from badge where shipped;
    `);
  }
}
