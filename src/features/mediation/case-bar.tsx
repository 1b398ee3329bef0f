import { observer } from 'mobx-react-lite'
import { CaseMediatorBar } from './case-mediator'
import { CaseSideBar } from './case-side'
import type { CaseProps } from './case-view'
import { CaseWaitingBar } from './case-waiting'

/** What waits for the reader, at the foot of the page; nothing when nothing does. */
export const CaseBar = observer(function CaseBar({ store }: CaseProps) {
  if (store.waiting !== undefined) return <CaseWaitingBar store={store} />
  return store.detail?.standing === 'mediator' ? <CaseMediatorBar store={store} /> : <CaseSideBar store={store} />
})
