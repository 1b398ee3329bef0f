import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { DateField } from '@/components/picker-field/picker-field'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { schemeDeskText as text, schemeText } from '@/text/scheme-pages'
import { PAPER, type SchemeDeskStore } from './desk-store'

const RESOLUTION_MAX = 40
/** The decision was taken lately; older ones are named by their number. */
const DECISIONS_SHOWN = 5

interface AdoptSheetProps {
  readonly store: SchemeDeskStore
  readonly open: boolean
  readonly onClose: () => void
}

/** By which decision the draft was adopted: a result on the board, or a resolution by its number and day. */
export const AdoptSheet = observer(function AdoptSheet({ store, open, onClose }: AdoptSheetProps) {
  const { decision, decisions, day, today, resolution } = store
  const send = async (): Promise<void> => {
    if (await store.adoptDraft()) onClose()
  }
  return (
    <ConfirmSheet open={open} title={text.adoptTitle} note={text.adoptNote} action={text.adoptAction} off={store.adoptOff} busy={store.adopt.isBusy} error={store.adopt.text} onConfirm={() => void send()} onClose={onClose}>
      <Card pad='none'>
        {decisions.slice(0, DECISIONS_SHOWN).map(({ noticeId, topic, publishedAt }) => (
          <ChoiceRow key={noticeId} title={topic} note={schemeText.published(dayOf(publishedAt))} chosen={decision === noticeId} onPress={() => store.choose(noticeId)} />
        ))}
        <ChoiceRow title={text.byPaper} note={text.paperNote} chosen={decision === PAPER} onPress={() => store.choose(PAPER)} />
      </Card>
      {decision === PAPER && (
        <View className='gap-3'>
          <Field label={text.resolution} value={resolution} placeholder={text.resolutionHint} maxLength={RESOLUTION_MAX} onChange={store.writeResolution} />
          <DateField label={text.day} text={day && dayText(day)} placeholder={text.chooseDay} value={day} latest={today} onChange={store.chooseDay} />
        </View>
      )}
    </ConfirmSheet>
  )
})
