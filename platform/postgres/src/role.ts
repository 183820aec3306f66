/** Who a connection is to the database; each has its own grants. `public` holds no table grant at all. */
export type Role = 'migrator' | 'public' | 'workbench' | 'worker' | 'auditor'

export const roles: readonly Role[] = ['migrator', 'public', 'workbench', 'worker', 'auditor']

/** The name of a role inside PostgreSQL. */
export function databaseRole(role: Role): string {
  return `fanal_${role}`
}
