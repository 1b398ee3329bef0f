import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { GRADES } from '@/domain/followup/rating'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { pollText } from '@/text/poll'
import { gradeText, ratingText as text } from '@/text/rating'
import type { RatingStore } from './rating-store'

interface RatingSheetProps {
  readonly store: RatingStore
  readonly open: boolean
  readonly onClose: () => void
}

/** Five grades, none chosen beforehand; who will see a low one is said before anything is sent. */
export const RatingSheet = observer(function RatingSheet({ store, open, onClose }: RatingSheetProps) {
  const { panel, rate } = store
  if (panel === undefined) return null
  const send = async (): Promise<void> => {
    if (await store.send()) onClose()
  }
  const bar = <Button text={rate.canRetry ? pollText.sendAgain : text.send} off={store.sendOff} busy={rate.isBusy} onPress={() => void send()} />
  return (
    <Sheet open={open} title={text.sheetTitle} note={text.who} onClose={onClose} bar={bar}>
      <Card pad='none'>
        {GRADES.map(grade => <ChoiceRow key={grade} title={gradeText[grade]} chosen={store.grade === grade} onPress={() => store.choose(grade)} />)}
      </Card>
      {store.asksReason && <Field label={text.reason} placeholder={text.reasonHint} value={store.reason} onChange={store.write} maxLength={store.reasonMax} multiline />}
      <View className='gap-3'><Hint icon='eye'>{text.privacyLow(panel.visitDays)}</Hint></View>
      <View className='gap-2'><Hint icon='lock'>{text.privacyGood}</Hint></View>
      <Problem text={rate.text} />
    </Sheet>
  )
})
