import type { SampleSpace } from '../sample.types';

export const spaces: readonly SampleSpace[] = [
  {
    key: 'wifi',
    slug: 'wifi-and-routers',
    name: { he: 'נתבים ו־Wi-Fi', en: 'Wi-Fi and routers' },
    description: {
      he: 'גל 2, מגדילי טווח, ניתוקים, מהירות בכל חדר, וכל מה שמחובר באוויר.',
      en: 'Gal 2, extenders, drops, speed in every room, and whatever else hangs in the air.',
    },
    articles: 'approved',
    form: [
      {
        name: { he: 'מוצר', en: 'Product' },
        choices: [
          { he: 'גל 2', en: 'Gal 2' },
          { he: 'מגדיל טווח', en: 'Extender' },
          { he: 'ציוד אחר', en: 'Other equipment' },
        ],
      },
      { name: { he: 'גרסת תוכנה', en: 'Firmware' }, choices: [] },
    ],
    sections: [
      { he: 'היכרות עם הנתב', en: 'Know your router' },
      { he: 'כשמשהו לא עובד', en: 'When something fails' },
    ],
  },
  {
    key: 'bills',
    slug: 'bills-and-plans',
    name: { he: 'חשבון ומסלולים', en: 'Bills and plans' },
    description: {
      he: 'להבין את החשבון, לבחור מסלול, זיכויים, תשלומים וחשבוניות. בלי מספרי לקוח, בבקשה.',
      en: 'Reading the bill, choosing a plan, credits, payments and invoices. No customer numbers, please.',
    },
    articles: 'approved',
  },
  {
    key: 'cables',
    slug: 'cables-and-installation',
    name: { he: 'כבלים והתקנה', en: 'Cables and installation' },
    description: {
      he: 'מהארון בבניין ועד השקע בסלון: סיב, טכנאים, קופסאות, חוטים, ומה שקורה אחרי סערה.',
      en: 'From the cabinet in the hall to the socket in the living room: fibre, technicians, boxes, wires, and what a storm does to them.',
    },
    articles: 'approved',
  },
  {
    key: 'tv',
    slug: 'nahar-tv',
    name: { he: 'נהר TV', en: 'Nahar TV' },
    description: {
      he: 'הממיר, השלט, הקלטות, כתוביות, ערוצים לילדים, וצפייה מחוץ לבית.',
      en: 'The box, the remote, recordings, subtitles, children’s channels, and watching away from home.',
    },
    articles: 'approved',
  },
  {
    key: 'moving',
    slug: 'moving-home',
    name: { he: 'מעבר דירה', en: 'Moving home' },
    description: {
      he: 'לארוז את האינטרנט יחד עם הארגזים. כאן חברי הקהילה גם כותבים מאמרים בעצמם, והם מסומנים ככאלה.',
      en: 'Packing the internet together with the boxes. Members also publish articles of their own here, plainly marked as theirs.',
    },
    articles: 'marked',
  },
];
