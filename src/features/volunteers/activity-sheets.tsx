import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { CANCEL_WORDS_MAX } from '@/domain/volunteers/activity'
import { volunteersText as text } from '@/text/volunteers'
import type { ActivityStore } from './activity-store'

export const ActivitySheets = observer(function ActivitySheets({ store }: { readonly store: ActivityStore }) {
  const close = (): void => store.show('none')
  return (
    <>
      <ConfirmSheet
        open={store.sheet === 'withdraw'} title={text.withdrawTitle} note={text.withdrawNote} action={text.withdraw}
        busy={store.withdraw.isBusy} error={store.withdraw.text} onConfirm={() => void store.leave()} onClose={close}
      />
      <ConfirmSheet
        open={store.sheet === 'cancel'} title={text.cancelTitle} note={text.cancelNote} action={text.cancel} off={store.words.trim() === '' ? text.wordsFirst : undefined}
        busy={store.cancelling.isBusy} error={store.cancelling.text} onConfirm={() => void store.callOff()} onClose={close}
      >
        <Field label={text.cancelWords} value={store.words} placeholder={text.cancelHint} maxLength={CANCEL_WORDS_MAX} onChange={store.write} />
      </ConfirmSheet>
    </>
  )
})
