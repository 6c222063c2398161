import type { SampleArticle } from '../sample.types';
import { text } from './text';

/** Twelve articles, one for every place an article can be in. */
export const articles: readonly SampleArticle[] = [
  {
    key: 'fixed-channel',
    space: 'wifi',
    language: 'he',
    begun: '9d 20h',
    by: 'yossi',
    title: 'ניתוקי Wi-Fi בערב: קיבוע הערוץ בגל 2',
    place: { kind: 'how_to', section: 'when-something-fails', product: 'gal-2' },
    sources: [{ thread: 'evening-drops', answer: 'radar' }],
    text: text`
      אם ה־Wi-Fi נעלם בערב לשתיים־שלוש דקות וחוזר לבד, הנתב מחפש ערוץ פנוי. אפשר לקבוע לו ערוץ אחד.

      ## קביעת ערוץ קבוע

      1. נכנסים לדף הנתב.
      2. בוחרים **Wi-Fi**, **5 GHz**, **מתקדם**.
      3. קובעים ערוץ כלשהו מתחת ל־100.
      4. לוחצים **החלה**.
    `,
    then: [
      { act: 'submit', after: '5h', by: 'yossi' },
      { act: 'claim', after: '22h', by: 'rami' },
      {
        act: 'reviewComment',
        after: '22h 10m',
        by: 'rami',
        text: 'מתחת ל־100 יש גם ערוצי מכ״ם: 52 עד 64. אפשר לכתוב מספר אחד במקום טווח? מי שקורא את זה בעשר בלילה לא רוצה לבחור.',
      },
      {
        act: 'requestChanges',
        after: '22h 20m',
        by: 'rami',
        words: 'יוסי, תודה, זה חסר לנו מזמן. שלושה דברים קטנים: ערוץ אחד ולא טווח, איך נכנסים לדף הנתב, ו״שמירה קבועה״ במקום ״החלה״, שנמחקת באתחול.',
      },
      {
        act: 'rewrite',
        after: '1d 4h',
        by: 'yossi',
        text: text`
          אם ה־Wi-Fi נעלם בערב לשתיים־שלוש דקות וחוזר לבד, ומה שמחובר בכבל ממשיך לעבוד, הקו תקין. הנתב מחפש ערוץ פנוי. אפשר לקבוע לו ערוץ אחד, וזה לוקח שלוש דקות.

          ## זו הבעיה?

          | מה רואים | מה זה אומר |
          |---|---|
          | PON ירוקה, LOS כבויה | הקו תקין. ממשיכים לקרוא. |
          | LOS אדומה | זו בעיה אחרת, בקו עצמו. |
          | \`DFS radar\` ביומן | בדיוק זה. |

          ## קביעת ערוץ קבוע

          1. בבית, נכנסים לכתובת \`http://192.168.1.1\`. הסיסמה מודפסת על המדבקה שמתחת לנתב.
          2. בוחרים **Wi-Fi**, **5 GHz**, **מתקדם**.
          3. קובעים ערוץ **44**. את הרוחב משאירים על 80 MHz.
          4. לוחצים **שמירה קבועה**. המכשירים חוזרים בתוך דקה.

          לחיצה על **החלה** בלבד נשכחת באתחול הבא. זו הסיבה הנפוצה לכך שזה חוזר.

          ## למה דווקא בערב

          הערוצים 52 עד 144 משותפים עם מכ״ם של אוניות ומטוסים. נתב שקולט מכ״ם חייב לעזוב, ולהאזין 60 שניות לפני שמותר לו לשדר שוב. ליד נמלים ושדות תעופה זה קורה בעיקר בשעות העומס.

          ## אם זה לא עזר

          רושמים את השעה המדויקת של שני ניתוקים ושואלים כאן. עם הפרט הזה מוצאים את הסיבה הרבה יותר מהר.
        `,
      },
      { act: 'submit', after: '1d 5h', by: 'yossi' },
      { act: 'claim', after: '1d 23h', by: 'rami' },
      { act: 'approve', after: '2d', by: 'rami', words: 'ברור, קצר, ונבדק אצלנו על 3.2.1. תודה ליוסי ולדנה.' },
      {
        act: 'helpful',
        after: '2d 4h',
        by: ['lina', 'itay', 'orly', 'george', 'hila', 'noga', 'shlomi', 'fatma', 'avraham', 'anat', 'mahmoud', 'shira', 'rania'],
      },
      { act: 'notHelpful', after: '4d', by: 'gilsha', reason: 'not_what_i_see', words: 'אצלי בתפריט אין ״מתקדם״, רק ״עוד״. אולי גרסה ישנה.' },
      { act: 'helpful', after: '5d', by: ['hadas', 'yael', 'talron', 'svetlana'] },
      {
        act: 'propose',
        after: '8d 6h',
        by: 'tamar',
        summary: 'למה דווקא 44, ומה עושים כשהתפריט נראה אחרת',
        text: text`
          אם ה־Wi-Fi נעלם בערב לשתיים־שלוש דקות וחוזר לבד, ומה שמחובר בכבל ממשיך לעבוד, הקו תקין. הנתב מחפש ערוץ פנוי. אפשר לקבוע לו ערוץ אחד, וזה לוקח שלוש דקות.

          ## זו הבעיה?

          | מה רואים | מה זה אומר |
          |---|---|
          | PON ירוקה, LOS כבויה | הקו תקין. ממשיכים לקרוא. |
          | LOS אדומה | זו בעיה אחרת, בקו עצמו. |
          | \`DFS radar\` ביומן | בדיוק זה. |

          ## קביעת ערוץ קבוע

          1. בבית, נכנסים לכתובת \`http://192.168.1.1\`. הסיסמה מודפסת על המדבקה שמתחת לנתב.
          2. בוחרים **Wi-Fi**, **5 GHz**, **מתקדם**. בגרסאות לפני 3.2 הכפתור נקרא **עוד**.
          3. קובעים ערוץ **44**, ולא 36: שם יושבים מהמפעל כל הנתבים של השכנים. את הרוחב משאירים על 80 MHz.
          4. לוחצים **שמירה קבועה**. המכשירים חוזרים בתוך דקה.

          לחיצה על **החלה** בלבד נשכחת באתחול הבא. זו הסיבה הנפוצה לכך שזה חוזר.

          ## למה דווקא בערב

          הערוצים 52 עד 144 משותפים עם מכ״ם של אוניות ומטוסים. נתב שקולט מכ״ם חייב לעזוב, ולהאזין 60 שניות לפני שמותר לו לשדר שוב. ליד נמלים ושדות תעופה זה קורה בעיקר בשעות העומס.

          ## אם זה לא עזר

          רושמים את השעה המדויקת של שני ניתוקים ושואלים כאן. עם הפרט הזה מוצאים את הסיבה הרבה יותר מהר.
        `,
      },
      { act: 'submit', after: '8d 7h', by: 'tamar' },
    ],
    ends: 'official',
  },
  {
    key: 'every-light',
    space: 'wifi',
    language: 'he',
    begun: '205d',
    by: 'dana',
    title: 'מה אומרת כל נורית בגל 2',
    place: { kind: 'answer', section: 'know-your-router', product: 'gal-2' },
    sources: [],
    text: text`
      חמש נוריות בחזית, מלמעלה למטה. בדרך כלל מספיק להסתכל על שתיים: **PON** ו־**LOS**.

      | נורית | צבע | מה זה אומר | מה עושים |
      |---|---|---|---|
      | Power | ירוק | יש חשמל | כלום |
      | Power | כבוי | אין חשמל, או שהשנאי מת | שקע אחר, ואז שנאי חלופי |
      | PON | ירוק | הסיב מחובר ומזוהה | כלום |
      | PON | מהבהב | מנסה להתחבר | לחכות שתי דקות |
      | LOS | כבוי | הכול תקין | כלום |
      | LOS | אדום | אין אור בסיב | ראו למטה |
      | Internet | ירוק | מחובר | כלום |
      | Internet | כתום | מחובר לסיב, אין כתובת | אתחול אחד |
      | Wi-Fi | כבוי | ה־Wi-Fi כובה, או שעון לילה פעיל | לחיצה על הכפתור בצד |

      ## LOS אדומה

      1. לוחצים על המחבר הירוק בקופסה שעל הקיר ובנתב, עד שנשמעת נקישה.
      2. בודקים שהכבל הדק לא מכופף בחדות.
      3. מחכים שתי דקות. אם עדיין אדום, מזמינים טכנאי: זה לא משהו שאפשר לתקן מבפנים.

      **לא מסתכלים לתוך הקצה של הסיב**, גם אם הוא נראה כבוי.
    `,
    then: [
      { act: 'submit', after: '3h', by: 'dana' },
      { act: 'claim', after: '1d 2h', by: 'rami' },
      { act: 'approve', after: '1d 5h', by: 'rami', words: 'מדויק. הוספתי רק את האזהרה לגבי הקצה של הסיב לרשימת הבדיקה שלנו.' },
      { act: 'helpful', after: '3d', by: ['tamar', 'yossi', 'avraham', 'elidahan', 'anat', 'itay', 'george', 'orly', 'yael', 'vladi', 'shira', 'svetlana'] },
      { act: 'notHelpful', after: '190d', by: 'michal', reason: 'not_what_i_see', words: 'אין כאן כתום מהבהב. ראיתי כזה אחרי עדכון.' },
      { act: 'helpful', after: '196d', by: ['lina', 'moran', 'hadas', 'fatma', 'mahmoud'] },
    ],
    ends: 'due_for_review',
  },
  {
    key: 'bill-line-by-line',
    space: 'bills',
    language: 'he',
    begun: '93d',
    by: 'svetlana',
    title: 'למה החשבון הראשון גבוה יותר, שורה אחר שורה',
    sources: [{ thread: 'first-bill', answer: 'three-lines' }],
    text: text`
      החשבון הראשון אחרי הצטרפות כולל **שלושה דברים ביחד**, ולכן הוא גבוה מהמחיר שסוכם. החשבון השני כבר קרוב אליו.

      ## שלוש השורות

      | שורה | מה היא | דוגמה: סיב 600, הצטרפות ב־12 לחודש |
      |---|---|---|
      | חלק יחסי | מיום ההתקנה עד סוף החודש | 19 ימים, ₪69.03 |
      | חודש מראש | המסלול משולם תמיד ב־1, על החודש שמתחיל | ₪109.00 |
      | התקנה | תשלום 1 מתוך 6 | ₪25.00 |
      | **סך הכול** | | **₪203.03** |

      ## ומה אחר כך

      - חשבונות 2 עד 6: המסלול ועוד תשלום ההתקנה, ₪134.
      - מהחשבון השביעי: המסלול בלבד, ₪109.

      ## מתי זו כן טעות

      - שתי שורות שמכסות **את אותם ימים**.
      - תשלום התקנה אחרי החשבון השישי.
      - מחיר מסלול שונה ממה שכתוב באפליקציה, **המסלול שלי** → **פרטי המחיר**.

      במקרים האלה פונים אלינו, והתיקון חוזר לתחילת התקופה.
    `,
    then: [
      { act: 'submit', after: '2h', by: 'svetlana' },
      { act: 'claim', after: '1d 1h', by: 'rami' },
      { act: 'reviewComment', after: '1d 1h', by: 'rami', text: 'בדקתי את המספרים מול מחלקת החיוב. הכול נכון.' },
      { act: 'approve', after: '1d 2h', by: 'rami', words: 'זה ההסבר הכי טוב שיש לנו על החשבון. תודה סבטלנה.' },
      { act: 'helpful', after: '3d', by: ['shira', 'elidahan', 'tamar', 'orly', 'yael', 'fatma', 'gilsha', 'george', 'talron'] },
      { act: 'notHelpful', after: '20d', by: 'vladi', reason: 'hard_to_understand', words: 'מה אם הצטרפתי ב־1 בדיוק?' },
      { act: 'helpful', after: '86d', by: ['maya', 'hila', 'shlomi'] },
    ],
    ends: 'official',
  },
  {
    key: 'stuck-at-94',
    space: 'cables',
    language: 'en',
    begun: '64d',
    by: 'rachel',
    title: 'Wired speed stuck at 94 Mb/s: check the cable first',
    place: { kind: 'known_problem' },
    sources: [{ thread: 'ninety-four', answer: 'four-pairs' }],
    text: text`
      If a computer on a cable never passes **94 or 95 Mb/s** while Wi-Fi does, the line is fine. Two of the four pairs of wires do not arrive, and both ends have quietly agreed on 100.

      ## Find the weak piece in five minutes

      1. Take a short cable that you trust and put the computer **straight into the router**.
      2. Measure. Around 940? Then the router and the computer are fine.
      3. Put the pieces back one at a time (long cable, wall socket, switch) and measure after each. The piece that brings back 94 is the one.

      ## What it usually is

      | Piece | What to look for |
      |---|---|
      | An old cable | only four wires in the plug; all eight pins should have one |
      | A wall socket | one bent or dirty pin |
      | The router’s port | dust; blow, do not poke |
      | A power-line adapter | 94 is often all it has |

      ## What to buy

      Any CAT5e or CAT6 cable of **full copper** up to 100 metres. Nothing above CAT6 is of use at home, and *CCA* on the jacket means aluminium: leave it in the shop.
    `,
    then: [
      { act: 'submit', after: '1d', by: 'rachel' },
      { act: 'claim', after: '1d 20h', by: 'amir' },
      { act: 'reviewComment', after: '1d 20h', by: 'amir', text: 'The power-line adapter is a good catch, two thirds of our own calls with “94” end there.' },
      { act: 'approve', after: '1d 21h', by: 'amir', words: 'Tried in our lab with four cables, it finds the bad one every time. Thank you, Rachel.' },
      { act: 'helpful', after: '3d', by: ['daniel', 'sam', 'ksenia', 'naomi', 'jonathan', 'benmoss', 'igor'] },
      { act: 'notHelpful', after: '30d', by: 'vladi', reason: 'steps_failed', words: '94 even with the short cable. It was the computer’s own socket.' },
    ],
    ends: 'official',
  },
  {
    key: 'children-profile',
    space: 'tv',
    language: 'he',
    begun: '2d 5h',
    by: 'rania',
    title: 'טלוויזיה לילדים בלי קוד בכל ערוץ: פרופיל משלהם',
    place: { kind: 'how_to' },
    sources: [{ thread: 'child-lock', answer: 'own-profile' }],
    text: text`
      במקום לנעול ערוצים אחד אחד, נותנים לילדים פרופיל משלהם. מה שלא מתאים לגיל פשוט לא מופיע, והקוד נדרש רק כדי **לצאת** מהפרופיל.

      ## מגדירים פעם אחת

      1. **הגדרות** → **פרופילים** → **פרופיל חדש**, ומסמנים ״ילדים״.
      2. בוחרים גיל. אפשר לשנות אחר כך.
      3. בפרופיל של ההורים: **יציאה מהפרופיל דורשת קוד**.
      4. מבטלים את הנעילה הכללית, אם הוגדרה.

      ## כל ערב

      הממיר נדלק תמיד בפרופיל האחרון. מסיימים את הערב בפרופיל של הילדים, והבוקר מסתדר לבד.

      ## שכחתם את הקוד

      מאפסים אותו באפליקציה בטלפון, **נהר TV** → **קוד הורים**. אי אפשר לאפס אותו מהטלוויזיה, וזה בכוונה.
    `,
    then: [{ act: 'submit', after: '1d 4h', by: 'rania' }],
    ends: 'submitted',
  },
  {
    key: 'dead-port-rule',
    space: 'wifi',
    language: 'en',
    begun: '3d 8h',
    by: 'sam',
    title: 'A port rule that dies by itself: look at UPnP',
    place: { kind: 'known_problem', section: 'when-something-fails', product: 'gal-2' },
    sources: [
      { thread: 'ports-after-update', answer: 'upnp' },
      { thread: 'ports-after-update', answer: 'reserve' },
    ],
    text: text`
      Your forwarding rule works after a restart and is dead some hours later, although the list shows it with a green dot. The dot says that the rule exists, not that it is in force.

      ## Who took the port

      1. Wait until it is dead. This matters.
      2. Open **Network → UPnP → Live entries**.
      3. Look for your port number with **another address**. That device asked for the port and was given it.

      ## Give it back

      - Switch off remote access on that device, or give it another port.
      - Or switch UPnP off altogether. Game consoles may complain about “strict NAT”.

      ## Before you search further

      The server needs an address that stays: **Devices → your server → Keep this address**. A rule that points at an address nobody has looks exactly the same.
    `,
    then: [
      { act: 'submit', after: '4h', by: 'sam' },
      { act: 'claim', after: '2d 20h', by: 'rami' },
      {
        act: 'reviewComment',
        after: '2d 21h',
        by: 'rami',
        text: '“Switch UPnP off altogether” is right, but let us say what stops working, device by device. People will do it at once and call us about the console.',
      },
      {
        act: 'reviewComment',
        after: '3d 2h',
        by: 'sam',
        text: 'Agreed. I only know consoles and one brand of camera first hand; is there a list on your side?',
      },
      { act: 'reviewComment', after: '3d 5h', by: 'rami', text: 'There is. I will ask our engineers for it today and put it here.' },
    ],
    ends: 'in_review',
  },
  {
    key: 'invoice-for-business',
    space: 'bills',
    language: 'en',
    begun: '6d 4h',
    by: 'rachel',
    title: 'A tax invoice with your dealer number on it',
    place: { kind: 'how_to' },
    sources: [{ thread: 'tax-invoice', answer: 'dealer-number' }],
    text: text`
      The app gives you a payment confirmation. For a tax invoice your dealer number has to be in the account first.

      1. On the site, open **Profile → Billing details → Business**.
      2. Type the nine digits and save.
      3. From the next bill on, **Documents** holds two files a month. The one called *TI* is the tax invoice.

      Earlier months can be issued again.
    `,
    then: [
      { act: 'submit', after: '1h', by: 'rachel' },
      { act: 'claim', after: '2d 3h', by: 'rami' },
      {
        act: 'reviewComment',
        after: '2d 3h',
        by: 'rami',
        text: 'How far back may months be issued again, and is there a last day in the year? Accountants will ask exactly that.',
      },
      {
        act: 'requestChanges',
        after: '2d 4h',
        by: 'rami',
        words:
          'Nearly there, thank you. Please add how far back “earlier months” reaches, and one line for companies: they have a different field than the self-employed.',
      },
    ],
    ends: 'changes_requested',
  },
  {
    key: 'moving-day-list',
    space: 'moving',
    language: 'he',
    begun: '31d',
    by: 'shira',
    title: 'רשימת יום המעבר שלי: האינטרנט עובד עוד לפני הארגזים',
    place: { kind: 'how_to' },
    sources: [
      { thread: 'how-long-before', answer: 'three-weeks' },
      { thread: 'how-long-before', answer: 'overlap' },
    ],
    text: text`
      עברתי ארבע דירות בשש שנים. בשתיים הראשונות ישבנו שבוע בלי אינטרנט; באחרונה הוא חיכה לנו. זה ההבדל.

      ## שלושה שבועות לפני

      - מודיעים על המעבר באפליקציה ומבקשים **חפיפה של שבוע**.
      - בודקים שבדירה החדשה יש קופסת סיב, ומצלמים אותה.
      - מזמינים טכנאי ליום שלפני המעבר, אם המפתח כבר אצלכם.

      ## יום לפני

      - מצלמים את הגב של הנתב לפני שמנתקים. אחר כך לא תזכרו מה היה איפה.
      - הנתב, השנאי, הכבל הירוק והשלט נכנסים **לתיק שלכם**, לא לארגז.

      ## ביום עצמו

      1. קודם הנתב, אחר כך המקרר.
      2. מחברים את הכבל הירוק עד נקישה, מחכים חמש דקות.
      3. PON ירוקה? גמרנו. LOS אדומה? מתקשרים עכשיו, לא בערב.

      ## שבוע אחרי

      - מחזירים ציוד ישן בלוקר. לצלם את הקבלה.
      - מוודאים שהכתובת הישנה ירדה מהחשבון.

      יש לכם שורה להוסיף? כתבו לי בשאלה שממנה זה התחיל.
    `,
    then: [
      { act: 'publishAsCommunity', after: '3h', by: 'shira' },
      { act: 'helpful', after: '1d', by: ['hadas', 'moran', 'anat', 'tamar', 'fatma', 'talron', 'orly', 'yael'] },
      { act: 'notHelpful', after: '12d', by: 'shlomi', reason: 'not_what_i_see', words: 'חסר מה עושים כשיש קו טלפון עם מספר ישן.' },
      { act: 'helpful', after: '29d', by: ['noga', 'hila', 'maya'] },
    ],
    ends: 'community',
  },
  {
    key: 'channels-abroad',
    space: 'tv',
    language: 'en',
    begun: '7h',
    by: 'daniel',
    title: 'Nahar TV away from home: before you leave and on the way',
    sources: [
      { thread: 'watch-abroad', answer: 'travel-mode' },
      { thread: 'watch-abroad', answer: 'download' },
    ],
    text: text`
      *Draft, still collecting. To add: which countries, what happens after 60 days.*

      ## Before you leave

      Switch on **Travel mode** at home, on your own Wi-Fi: **Nahar TV app → Profile → Travel mode**. It checks that the phone belongs to the house, so it cannot be done from the hotel.

      ## On the way

      Recordings can be downloaded to the phone, ten at a time, and play without a connection for 14 days.
    `,
    then: [],
    ends: 'draft',
  },
  {
    key: 'expert-menu',
    space: 'wifi',
    language: 'he',
    begun: '330d',
    by: 'igor',
    title: 'תפריט Expert בגל 2: הגדרות רדיו שכדאי להכיר',
    place: { kind: 'answer', section: 'know-your-router', product: 'gal-2' },
    sources: [],
    text: text`
      מתחת ל**Wireless** → **Expert** מסתתרות שלוש הגדרות ששווה להכיר. השאר עדיף לא לגעת.

      1. **Channel**: קובעים 36 עד 48 כדי להתרחק מערוצי מכ״ם.
      2. **Band steering**: כבוי, אם טלפון ישן קופץ בין הרשתות.
      3. **Beamforming**: דלוק. תמיד.

      אחרי כל שינוי לוחצים **Save for good** ומחכים דקה.
    `,
    then: [
      { act: 'submit', after: '4h', by: 'igor' },
      { act: 'claim', after: '1d', by: 'rami' },
      { act: 'approve', after: '1d 2h', by: 'rami', words: 'תודה איגור. קצר ושימושי.' },
      { act: 'helpful', after: '4d', by: ['dana', 'yossi', 'vladi', 'itay', 'sam'] },
      { act: 'verify', after: '176d', by: 'rami', words: 'נבדק שוב על גרסה 3.1, הכול במקום.' },
      { act: 'notHelpful', after: '290d', by: 'gilsha', reason: 'not_what_i_see', words: 'אין תפריט Expert.' },
      {
        act: 'markOutdated',
        after: '298d',
        by: 'noa',
        words: 'מאז גרסה 3.2 תפריט Expert כבר לא קיים. במקום זה: Wi-Fi, 5 GHz, מתקדם, כמו במאמר על קיבוע הערוץ.',
      },
    ],
    ends: 'outdated',
  },
  {
    key: 'old-copper-modem',
    space: 'cables',
    language: 'he',
    begun: '400d',
    by: 'yossi',
    title: 'חיבור המודם הישן לשקע הטלפון: מסננים, פיצול, וסדר החיבור',
    sources: [],
    text: text`
      למי שעדיין על קו נחושת. לכל שקע שיש בו טלפון צריך **מסנן**, ולמודם אסור מסנן.

      1. מוצאים את השקע הראשי, זה שהכי קרוב לדלת.
      2. המודם מתחבר אליו ישירות. הטלפון, דרך מסנן.
      3. בכל שקע נוסף: מסנן לפני הטלפון, גם אם לא משתמשים בו.

      אם המהירות צונחת כשהטלפון מצלצל, חסר מסנן באחד השקעים.
    `,
    then: [
      { act: 'submit', after: '2h', by: 'yossi' },
      { act: 'claim', after: '2d', by: 'rami' },
      { act: 'approve', after: '2d 1h', by: 'rami', words: 'מאושר, תודה.' },
      { act: 'helpful', after: '10d', by: ['avraham', 'elidahan', 'svetlana'] },
      { act: 'verify', after: '170d', by: 'rami', words: 'עדיין נכון למי שעל נחושת.' },
      { act: 'archive', after: '346d', by: 'noa', words: 'אחרון הקווים בנחושת נותק. נשמר להיסטוריה בלבד.' },
    ],
    ends: 'archived',
  },
  {
    key: 'move-the-box-yourself',
    space: 'cables',
    language: 'he',
    begun: '19d 3h',
    by: 'omer',
    title: 'להעביר לבד את קופסת הסיב לקיר אחר',
    sources: [],
    text: text`
      העברתי את קופסת הסיב מטר וחצי ימינה בלי טכנאי, וזה עובד. ככה:

      1. מנתקים את הכבל הירוק ומכסים את הקצה.
      2. פותחים את הקופסה ומשחררים את הכבל מהלולאה שבפנים. יש שם בערך שני מטר עודפים.
      3. קובעים את הקופסה במקום החדש וסוגרים.

      לא למשוך חזק.
    `,
    then: [
      { act: 'submit', after: '1h', by: 'omer' },
      { act: 'claim', after: '1d 4h', by: 'rami' },
      {
        act: 'decline',
        after: '1d 5h',
        by: 'rami',
        words:
          'עומר, תודה שתיעדת, ושמח שזה הצליח. לא נפרסם הוראות לפתוח את הקופסה: סיב שנסדק בפנים מאיר לעין אור בלתי נראה, והתיקון עולה יותר מהעברה של טכנאי. אם תרצה לכתוב על הדרך הבטוחה, כבל ירוק ארוך יותר, נשמח מאוד.',
      },
    ],
    ends: 'declined',
  },
];
