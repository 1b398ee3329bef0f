import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ObjectionView } from '@/contract/disclosure'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CountdownFigure } from '@/components/countdown/countdown'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Sheet } from '@/components/sheet/sheet'
import { timeLeft } from '@/components/countdown/time-left'
import { closesText, deadlineText, momentText } from '@/text/dates'
import { noticeText } from '@/text/notices'
import { pollText } from '@/text/poll'
import { resultPageText } from '@/text/result-page'
import type { NoticeStore } from './notice-store'

interface StoreProps {
  readonly store: NoticeStore
}

/** 有不同意见: until when, how, and what was said and answered so far. */
export const ResultObjections = observer(function ResultObjections({ store }: StoreProps) {
  const [open, setOpen] = useState(false)
  const { notice, object } = store
  if (!notice || notice.takenDown) return null
  const close = (): void => setOpen(false)
  return (
    <>
      <SectionTitle title={noticeText.objectTitle} />
      <Card>
        {store.isObjectable ? <Period store={store} onObject={() => setOpen(true)} /> : <Hint icon='info'>{resultPageText.objectOver}</Hint>}
        {store.objectionSentText && <View className='gap-3'><Hint icon='check'>{store.objectionSentText}</Hint></View>}
      </Card>
      {notice.objections.map(objection => <Objection key={objection.objectionId} objection={objection} />)}
      <Sheet open={open && !object.isDone} title={noticeText.object} note={notice.topic} onClose={close} bar={<SendObjection store={store} />}>
        <Field
          label={resultPageText.objectLabel}
          placeholder={resultPageText.objectPlaceholder}
          value={store.objectionText}
          onChange={store.writeObjection}
          maxLength={store.objectionMax}
          multiline
        />
        <Problem text={object.text} />
        <View className='gap-3'><Hint icon='eye'>{noticeText.objectHint}</Hint></View>
      </Sheet>
    </>
  )
})

const SendObjection = observer(function SendObjection({ store }: StoreProps) {
  const { object } = store
  return (
    <Button
      text={object.canRetry ? pollText.sendAgain : resultPageText.objectAction}
      off={object.isBusy ? undefined : store.objectionText.trim() === '' ? resultPageText.writeFirst : store.objectOff}
      busy={object.isBusy}
      onPress={store.sendObjection}
    />
  )
})

const Period = observer(function Period({ store, onObject }: StoreProps & { readonly onObject: () => void }) {
  const { notice } = store
  if (!notice) return null
  return (
    <>
      <View className='objections'>
        <View className='objections__when'>
          <CountdownFigure left={timeLeft(store.now, notice.objectionsEndAt)} />
          <View>{closesText(notice.objectionsEndAt)}</View>
          <View>{noticeText.answerWithin}</View>
        </View>
        {store.canObject && <Button kind='line' small narrow text={noticeText.object} onPress={onObject} />}
      </View>
      {store.cannotObjectText && <View className='gap-2 soft t-sub'>{store.cannotObjectText}</View>}
    </>
  )
})

function Objection({ objection: { by, filedAt, text, answerDueAt, answer } }: { readonly objection: ObjectionView }) {
  return (
    <Card>
      <View className='muted t-cap'>{resultPageText.filed(by, momentText(filedAt))}</View>
      <View className={text === undefined ? 'soft' : ''}>{text ?? resultPageText.hiddenText}</View>
      <View className='objection__answer'>{answer ? answer.text : resultPageText.waiting(deadlineText(answerDueAt))}</View>
    </Card>
  )
}
