import type { Side } from '@/domain/mediation/mediation-case'

/** How the two sides are called where their names have no place. */
export const sideWords: Readonly<Record<Side, string>> = { applicant: '申请的一方', other: '另一方' }
