import { makeAutoObservable } from 'mobx'
import type { SignerRow } from '@/contract/topic'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts } from '@/flow/ports'

/** 谁联了名. Not kept on the phone: who checks the number reads full names. */
export class SignersStore {
  readonly rows: PagedFlow<SignerRow>

  constructor({ calls, topicId }: FlowPorts & { readonly topicId: string }) {
    this.rows = new PagedFlow({ fetch: cursor => calls.query('consultation/listSigners', cursor === undefined ? { topicId } : { topicId, cursor }) })
    makeAutoObservable(this, { rows: false }, { autoBind: true })
  }

  open(): void {
    void this.rows.load()
  }
}
