import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { FileView } from '@/contract/files'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { PhotoField } from '@/components/photo-field/photo-field'
import { Pictures } from '@/components/pictures/pictures'
import { DateField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { dayText } from '@/text/dates'
import { pollText } from '@/text/poll'
import { undertakingText as text } from '@/text/undertaking'
import type { UndertakingStore } from './undertaking-store'

interface StoreProps {
  readonly store: UndertakingStore
}
interface SheetsProps extends StoreProps {
  readonly openFile: (file: FileView, files: readonly FileView[]) => void
}

/** The forms of one undertaking; at most one is open. */
export const UndertakingSheets = observer(function UndertakingSheets({ store, openFile }: SheetsProps) {
  switch (store.form) {
    case undefined:
      return null
    case 'report':
      return <ReportSheet store={store} />
    case 'judge':
      return <JudgeSheet store={store} openFile={openFile} />
    case 'giveBack':
      return <GiveBackSheet store={store} />
    case 'move':
      return <MoveSheet store={store} />
  }
})

/** 报进度: words and photos of what was done; both stay on the phone until they have arrived. */
const ReportSheet = observer(function ReportSheet({ store }: StoreProps) {
  const { current, photos, report } = store
  if (!current) return null
  const bar = <Button text={report.canRetry ? pollText.sendAgain : text.reportSend} off={store.reportOff} busy={report.isBusy || photos.isSending} onPress={() => void store.sendReport()} />
  return (
    <Sheet open title={text.reportTitle} note={text.reportNext(current.name)} onClose={store.closeForm} bar={bar}>
      <Field label={text.reportWords} placeholder={text.reportWordsHint} value={store.words} onChange={store.write} maxLength={store.wordsMax} multiline />
      {current.photosNeeded && (
        <PhotoField
          label={text.reportPhotos}
          photos={photos.previews}
          most={photos.most}
          hint={text.reportPhotosHint}
          error={photos.problem ?? photos.text}
          onAdd={() => void photos.add()}
          onOpen={index => photos.remove(photos.photos[index]?.id ?? '')}
        />
      )}
      <Problem text={report.text} />
    </Sheet>
  )
})

/** 验收: what was reported, once more in full, then yes or back. */
const JudgeSheet = observer(function JudgeSheet({ store, openFile }: SheetsProps) {
  const { current, judge } = store
  const last = current?.reports[current.reports.length - 1]
  if (!current || !last) return null
  const bar = (
    <>
      <Button kind='line' narrow text={text.giveBack} onPress={() => store.openForm('giveBack')} />
      <Button text={judge.canRetry ? pollText.sendAgain : text.accept} busy={judge.isBusy} onPress={() => void store.sendJudgement(true)} />
    </>
  )
  return (
    <Sheet open title={text.judgeTitle(current.name)} note={text.judgeNote} onClose={store.closeForm} bar={bar}>
      <View className='undertaking__by'>{text.reportedOn(last.by, last.at, store.today)}</View>
      <View className='undertaking__words'>{last.words}</View>
      <Pictures files={last.photos} onOpen={openFile} />
      <Problem text={judge.text} />
    </Sheet>
  )
})

const GiveBackSheet = observer(function GiveBackSheet({ store }: StoreProps) {
  const { current, judge } = store
  if (!current) return null
  return (
    <Sheet
      open
      title={text.giveBackTitle(current.name)}
      note={text.giveBackNote}
      onClose={store.closeForm}
      bar={<Button text={judge.canRetry ? pollText.sendAgain : text.giveBack} off={store.returnOff} busy={judge.isBusy} onPress={() => void store.sendJudgement(false)} />}
    >
      <Field label={text.giveBackReason} placeholder={text.giveBackHint} value={store.reason} onChange={store.writeReason} maxLength={store.reasonMax} multiline />
      <Problem text={judge.text} />
    </Sheet>
  )
})

/** 改日子: onwards only, with a reason that everybody reads. */
const MoveSheet = observer(function MoveSheet({ store }: StoreProps) {
  const { current, move, movedTo } = store
  if (!current) return null
  const bar = <Button text={move.canRetry ? pollText.sendAgain : text.moveSend} off={store.moveOff} busy={move.isBusy} onPress={() => void store.sendMove()} />
  return (
    <Sheet open title={text.moveTitle} note={text.moveWhich(current.no, current.name, current.dueDay)} onClose={store.closeForm} bar={bar}>
      <DateField label={text.moveTo} text={movedTo && dayText(movedTo, store.today)} placeholder={text.chooseDay} value={movedTo} earliest={store.earliestMove} onChange={store.moveTo} />
      <Field label={text.moveReason} placeholder={text.moveReasonHint} value={store.reason} onChange={store.writeReason} maxLength={store.reasonMax} multiline />
      <Problem text={move.text} />
      <View className='gap-3'><Hint icon='eye'>{text.moveNote}</Hint></View>
    </Sheet>
  )
})
