import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { Skeleton } from '@/components/skeleton/skeleton'
import { batchText, unspoilText as text } from '@/text/slips'
import type { SlipsStore } from './slips-store'

interface UnspoilProps {
  readonly store: SlipsStore
}

/** For the two who read the slips: the way back from a slip called spoiled by mistake. */
export const Unspoil = observer(function Unspoil({ store }: UnspoilProps) {
  const { unspoil, unspoilable } = store
  const open = (): void => void unspoil.open(unspoilable.length === 1 ? unspoilable[0]?.batch : undefined)
  return (
    <>
      {unspoilable.length > 0 && <Button kind='text' text={text.title} onPress={open} />}
      {unspoil.done !== undefined && <Hint icon='check'>{text.done(unspoil.done)}</Hint>}
      <UnspoilSheet store={store} />
    </>
  )
})

const UnspoilSheet = observer(function UnspoilSheet({ store }: UnspoilProps) {
  const { unspoil, unspoilable } = store
  return (
    <ConfirmSheet
      open={unspoil.isOpen}
      title={text.title}
      note={text.note}
      action={text.action}
      off={unspoil.chosen === undefined ? text.off : undefined}
      busy={unspoil.command.isBusy}
      error={unspoil.command.text}
      onConfirm={() => void store.unspoilOne()}
      onClose={unspoil.close}
    >
      {unspoilable.length > 1 && <FilterChips label={text.batch} chips={unspoilable.map(({ batch }) => ({ key: batch, text: batchText(batch) }))} value={unspoil.batch ?? ''} onSelect={batch => void unspoil.chooseBatch(batch)} />}
      {unspoil.batch !== undefined && <Spoiled store={store} />}
    </ConfirmSheet>
  )
})

const Spoiled = observer(function Spoiled({ store: { unspoil } }: UnspoilProps) {
  const { slips, phase } = unspoil
  if (phase.kind === 'refused' || phase.kind === 'offline') return <Problem text={phase.text} />
  if (!slips) return <Skeleton kind='rows' />
  return (
    <View className='gap-2'><Card pad='none'>
      {slips.spoiledSerials.map(serial => <ChoiceRow key={serial} title={serial} chosen={unspoil.isChosen(serial)} onPress={() => unspoil.choose({ serial })} />)}
      {slips.spoiledUnnamed > 0 && <ChoiceRow title={text.unnamed} note={text.unnamedCount(slips.spoiledUnnamed)} chosen={unspoil.isChosen(undefined)} onPress={() => unspoil.choose('unnamed')} />}
    </Card></View>
  )
})
