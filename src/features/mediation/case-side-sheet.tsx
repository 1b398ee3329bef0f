import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { caseText as text } from '@/text/mediation'
import type { SideSheet } from './case-store'
import type { CaseProps } from './case-view'

/** A second look before a side's answer goes out. */
export const CaseSideSheet = observer(function CaseSideSheet({ store }: CaseProps) {
  const words = wordsOf(store.sheet, store.detail?.may.consent === true)
  return (
    <ConfirmSheet
      open={store.sheet !== undefined}
      title={words.title}
      note={words.note}
      action={words.action}
      busy={store.sheetBusy}
      error={store.sheetError}
      onConfirm={() => void store.confirm()}
      onClose={store.close}
    >
      {store.sheet === 'agree' && (
        <View className='gap-3'><SwitchRow title={text.openTitle} note={text.openNote} on={store.wantsOpen} onChange={store.setWantsOpen} /></View>
      )}
    </ConfirmSheet>
  )
})

function wordsOf(sheet: SideSheet | undefined, asked: boolean): { readonly title: string; readonly note: string; readonly action: string } {
  switch (sheet) {
    case 'another':
      return { title: text.sureAnother, note: text.sureAnotherNote, action: text.askAnother }
    case 'refuse':
      return { title: asked ? text.sureRefuse : text.sureStop, note: text.sureRefuseNote, action: asked ? text.sureRefuse : text.sureStop }
    case 'agree':
    case undefined:
      return { title: text.sureAgree, note: text.sureAgreeNote, action: text.agree }
  }
}
