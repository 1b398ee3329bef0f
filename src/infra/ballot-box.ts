import type { ballotBoxActions } from '@/contract/ballot-box'
import type { PipelineRefusal } from '@/contract/envelope'
import type { InputOfSpec, OutputOfSpec, RefusalOfSpec } from '@/contract/spec'
import type { ClientRefusal } from './gateway'

type BoxActions = typeof ballotBoxActions
export type BoxActionName = keyof BoxActions
export type BoxInput<N extends BoxActionName> = InputOfSpec<BoxActions[N]>
export type BoxRefusal<N extends BoxActionName> = RefusalOfSpec<BoxActions[N]> | PipelineRefusal | ClientRefusal

/** As the gateway's answer; `serverTime` is left out, as deadlines are shown by the identified calls. */
export type BoxAnswer<N extends BoxActionName> =
  | { readonly ok: true; readonly value: OutputOfSpec<BoxActions[N]> }
  | { readonly ok: false; readonly error: BoxRefusal<N> }

/**
 * The way to the ballot box, which must not learn who calls: no community, no cookie, no session, no id that is kept.
 * Never rejects. A call may be repeated: the same ballot gets the same answer.
 */
export interface BallotBox {
  /** Whether calls travel without the caller's WeChat identity. Where they do not, the screen says so. */
  readonly anonymous: boolean
  call<N extends BoxActionName>(name: N, input: BoxInput<N>): Promise<BoxAnswer<N>>
}

/** The action as the box's own address names it: `ballot-box/cast` is `cast`. */
export const boxPath = (name: BoxActionName): string => name.slice(name.indexOf('/') + 1)
