import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { REASON_LENGTH_MAX } from '@/domain/ballot/poll'
import { pollDeskText as text } from '@/text/poll-desk'
import type { PollDeskStore } from './poll-desk-store'

/** 作废: at the very end of the page, with a reason that becomes public. */
export const PollDeskVoid = observer(function PollDeskVoid({ store }: { readonly store: PollDeskStore }) {
  const [asking, setAsking] = useState(false)
  if (!store.offersVoid) return null
  return (
    <View className='gap-5'>
      <Button kind='text' text={text.void} onPress={() => setAsking(true)} />
      <ConfirmSheet
        open={asking}
        title={text.void}
        note={text.voidNote}
        action={text.void}
        off={store.voidReason.trim() === '' ? text.voidWrite : undefined}
        busy={store.voiding.isBusy}
        error={store.voiding.text}
        onConfirm={() => void store.voidPoll()}
        onClose={() => setAsking(false)}
      >
        <Field label={text.voidReason} value={store.voidReason} placeholder={text.voidHint} maxLength={REASON_LENGTH_MAX} multiline onChange={store.writeVoidReason} />
      </ConfirmSheet>
    </View>
  )
})
