import { makeAutoObservable } from 'mobx'
import type { VersionView } from '@/contract/duties'
import type { ListName } from '@/domain/duties/duty-list'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore } from '@/flow/ports'

/** 改动记录 of one list, newest first. */
export class VersionsStore implements PageStore {
  readonly list: ListName
  readonly versions: PagedFlow<VersionView>

  constructor({ calls, list }: FlowPorts & { readonly list: ListName }) {
    this.list = list
    this.versions = new PagedFlow<VersionView>({ fetch: cursor => calls.query('duties/listVersions', { list, ...(cursor === undefined ? {} : { cursor }) }) })
    makeAutoObservable(this, { list: false, versions: false }, { autoBind: true })
  }

  start(): void {
    void this.versions.load()
  }
}
