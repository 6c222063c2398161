import * as m from '@kehila/messages/web';

type Role = 'CUSTOMER' | 'EXPERT' | 'STAFF' | 'REVIEWER' | 'MANAGER' | 'ADMINISTRATOR';

const names: Record<Role, () => string> = {
  CUSTOMER: m.web_accounts_role_customer,
  EXPERT: m.web_accounts_role_expert,
  STAFF: m.web_accounts_role_staff,
  REVIEWER: m.web_accounts_role_reviewer,
  MANAGER: m.web_accounts_role_manager,
  ADMINISTRATOR: m.web_accounts_role_administrator,
};

export function roleName(role: Role): string {
  return names[role]();
}
