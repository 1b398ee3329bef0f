import { makeAutoObservable } from 'mobx'
import type { Keeper } from '@/flow/ports'

export interface KeptCode {
  readonly orderId: string
  /** `K7MD-2XPF` */
  readonly code: string
}

/** Codes kept on one phone; an order is good for eight days, so older ones are of no use. */
const KEPT_MOST = 30

/** 取货码 of the orders made on this phone: they are shown without a network, and nobody else knows them. */
export class KeptCodes {
  /** What shows a code looks again after each of them. */
  private changes = 0
  private keeper: Keeper<readonly KeptCode[]>

  constructor(keeper: Keeper<readonly KeptCode[]>) {
    this.keeper = keeper
    makeAutoObservable<this, 'keeper'>(this, { keeper: false }, { autoBind: true, deep: false })
  }

  /** A new code of the same order takes the place of the old one, which is good for nothing any more. */
  keep(kept: KeptCode): void {
    this.keeper.write([kept, ...this.codes().filter(({ orderId }) => orderId !== kept.orderId)].slice(0, KEPT_MOST))
    this.changes += 1
  }

  of(orderId: string): string | undefined {
    return this.codes().find(kept => kept.orderId === orderId)?.code
  }

  /** Read each time: the phone may have learned meanwhile whose codes are asked for. */
  private codes(): readonly KeptCode[] {
    return this.changes >= 0 ? (this.keeper.read() ?? []) : []
  }
}

/** One household may use one phone for several persons: each keeps the own codes. */
export const codesKey = (personId: string): string => `pickup codes ${personId}`
