import { message } from './index';

describe('a sentence that counts', () => {
  it.each([
    ['errors_reward_limit_reached', { limit: 1 }, 'One person can have it once.', 'אפשר לקבל את ההטבה הזו פעם אחת בלבד.'],
    [
      'errors_acceptance_limit_reached',
      { limit: 1 },
      'A question here can have one solution. Take it back first.',
      'כאן אפשר לסמן פתרון אחד לשאלה. קודם מבטלים את הסימון הקיים.',
    ],
    ['web_badges_rule_kept', { count: 1 }, 'Counts what has stood for one day.', 'נספר מה שמחזיק יום אחד.'],
    ['web_invitations_earned_so_far', { amount: 1 }, 'So far friends have brought you one point.', 'עד היום קיבלתם נקודה אחת על חברים.'],
    ['web_invitations_state_earned', { amount: 1 }, '1 point', 'נקודה אחת'],
    ['web_accounts_me_loyalty_vesting', { amount: 1 }, '1 more can be spent later', 'עוד נקודה אחת תבשיל בהמשך'],
    [
      'errors_rate_limited_for_long',
      { minutes: 2 },
      'That was a lot for now. Please try again in about 2 minutes.',
      'זה היה הרבה לפעם אחת. אפשר לנסות שוב בעוד שתי דקות בערך.',
    ],
    ['web_badges_times', { count: 2 }, '2 times', 'פעמיים'],
    ['web_invitations_state_earned', { amount: 1_200 }, '1,200 points', '1,200 נקודות'],
  ] as const)('%s says %j as people do', (key, values, english, hebrew) => {
    expect(message(key, values, 'en')).toBe(english);
    expect(message(key, values, 'he')).toBe(hebrew);
  });

  it('warns of one point in the singular', () => {
    const values = { count: 1, date: '1.1.2027', link: 'https://example.com' };
    expect(message('rewards_mail_expiry_text', values, 'en')).toContain('one of your loyalty points expires on 1.1.2027.');
    expect(message('rewards_mail_expiry_text', values, 'he')).toContain('אחת מנקודות המועדון שלכם תפוג ב־1.1.2027.');
  });
});
