import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { LawNotes } from '@/components/law-notes/law-notes'
import { CaseAgreement, type OpenFile } from './case-agreement'
import { CaseEnded } from './case-ended'
import { CaseHead } from './case-head'
import { CaseMediator } from './case-mediator'
import { CaseRecord } from './case-record'
import { CaseSide } from './case-side'
import { CaseSideSheet } from './case-side-sheet'
import type { CaseStore } from './case-store'
import { CaseForm } from './case-form'
import { CaseWaiting } from './case-waiting'

export interface CaseProps {
  readonly store: CaseStore
}

export interface CaseViewProps extends CaseProps {
  /** Shows a paper in full size. */
  readonly openFile: OpenFile
}

/** One case: what waits for the reader first, then what was agreed, every step, and what may be done. */
export const CaseView = observer(function CaseView({ store, openFile }: CaseViewProps) {
  const { detail } = store
  if (detail === undefined) return <CaseWaiting store={store} />
  return (
    <View>
      <CaseHead store={store} />
      <CaseEnded detail={detail} />
      <CaseAgreement detail={detail} openFile={openFile} />
      <CaseRecord detail={detail} />
      <CaseMediator store={store} />
      <CaseSide store={store} />
      <LawNotes laws={detail.laws} />
      <CaseSideSheet store={store} />
      <CaseForm store={store} />
    </View>
  )
})
