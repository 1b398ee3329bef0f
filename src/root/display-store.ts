import { makeAutoObservable } from 'mobx'
import type { DisplayPort } from '@/flow/ports'
import { storageSlot, type Slot, type Storage } from '@/infra/storage'

/** Who sets WeChat's letters this large gets 大字版 without asking. */
const ELDER_FROM_FONT_SIZE = 20

/** 大字版 or normal: as chosen here, before that as the phone's letters suggest. */
export class DisplayStore implements DisplayPort {
  elder: boolean
  private kept: Slot<boolean>

  constructor(storage: Storage, fontSizeSetting: number) {
    this.kept = storageSlot(storage, 'elder', 1)
    this.elder = this.kept.read() ?? fontSizeSetting >= ELDER_FROM_FONT_SIZE
    makeAutoObservable<this, 'kept'>(this, { kept: false }, { autoBind: true })
  }

  toggle(): void {
    this.elder = !this.elder
    this.kept.write(this.elder)
  }
}
