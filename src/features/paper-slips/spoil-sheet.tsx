import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { SPOILED_REASONS } from '@/domain/ballot/secret/board'
import { batchText, spoiledReasonText, spoilText as text } from '@/text/slips'
import type { SlipsStore } from './slips-store'

/** 作废一张票: why, from which batch, and its serial if it can be read. */
export const SpoilSheet = observer(function SpoilSheet({ store }: { readonly store: SlipsStore }) {
  const { spoil, openBatches: batches } = store
  return (
    <ConfirmSheet
      open={spoil.isOpen}
      title={text.title}
      note={text.note}
      action={text.action}
      off={spoil.isReady ? undefined : text.off}
      busy={spoil.command.isBusy}
      error={spoil.command.text}
      onConfirm={() => void store.spoilOne()}
      onClose={spoil.close}
    >
      {batches.length > 1 && (
        <>
          <View className='strong'>{text.batch}</View>
          <FilterChips label={text.batch} chips={batches.map(({ batch }) => ({ key: batch, text: batchText(batch) }))} value={spoil.batch ?? ''} onSelect={spoil.chooseBatch} />
        </>
      )}
      <View className='strong gap-2'>{text.why}</View>
      <Card pad='none'>
        {SPOILED_REASONS.map(reason => (
          <ChoiceRow key={reason} title={spoiledReasonText[reason]} chosen={spoil.reason === reason} onPress={() => spoil.chooseReason(reason)} />
        ))}
      </Card>
      <Field label={text.serial} value={spoil.typed} onChange={spoil.type} placeholder={text.serialHint} error={spoil.serialIsBad ? text.serialBad : undefined} />
    </ConfirmSheet>
  )
})
