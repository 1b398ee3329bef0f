import { instant } from '@/domain/shared/instant'
import type { Clock } from '@server/ports/clock'

/** The machine's clock; on the cloud it is kept by the platform. */
export const systemClock: Clock = { now: () => instant(Date.now()) }
