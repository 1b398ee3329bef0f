import type { Direction } from '@/domain/volunteers/attendance'
import type { Instant } from '@/domain/shared/instant'
import type { Keeper } from '@/flow/ports'

/** A code that was read where there was no connection. */
export interface KeptSign {
  readonly activityId: string
  readonly direction: Direction
  readonly code: string
  readonly scannedAt: Instant
}

/** What waits on the phone to be sent, one of each direction for an activity. Outlives a closed app. */
export class KeptSigns {
  constructor(private readonly keeper: Keeper<readonly KeptSign[]>) {}

  of(activityId: string): readonly KeptSign[] {
    return (this.keeper.read() ?? []).filter((each) => each.activityId === activityId)
  }

  /** The first scan of coming and the last of going say the most. */
  keep(sign: KeptSign): void {
    const all = this.keeper.read() ?? []
    const same = (each: KeptSign): boolean => each.activityId === sign.activityId && each.direction === sign.direction
    if (sign.direction === 'in' && all.some(same)) return
    this.keeper.write([...all.filter((each) => !same(each)), sign])
  }

  drop({ activityId, direction }: Pick<KeptSign, 'activityId' | 'direction'>): void {
    this.keeper.write((this.keeper.read() ?? []).filter((each) => each.activityId !== activityId || each.direction !== direction))
  }
}
