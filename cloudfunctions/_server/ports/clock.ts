import type { Instant } from '@/domain/shared/instant'

/** Server time decides; clients only show it. */
export interface Clock {
  now(): Instant
}
