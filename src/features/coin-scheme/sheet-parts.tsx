import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { Skeleton } from '@/components/skeleton/skeleton'
import { unreachable } from '@/domain/shared/result'
import { type openingText, type tableImportText } from '@/text/scheme-pages'
import type { SheetCheck } from './sheet-check'
import './coin-scheme.scss'

/** Faults drawn at once; a bad file has hundreds. */
const LINES_PAGE = 12

type Words = typeof openingText | typeof tableImportText

interface SheetStepsProps<P> {
  readonly sheet: SheetCheck<P>
  readonly words: Words
  readonly fromDisk: boolean
  readonly preview: (preview: P) => ReactNode
}

/** One step at a time: how the sheet is written, every fault of it, or what it would do. */
export const SheetSteps = observer(function SheetSteps<P>({ sheet, words, fromDisk, preview }: SheetStepsProps<P>) {
  const { step } = sheet
  switch (step.kind) {
    case 'choosing':
      return <><Problem text={step.text} /><Guide sheet={sheet} words={words} fromDisk={fromDisk} /></>
    case 'checking':
      return (
        <>
          <Card><View className='t-h3'>{words.checking(step.fileName)}</View><View className='soft t-sub'>{words.checkingHint}</View></Card>
          <View className='gap-3'><Skeleton kind='rows' /></View>
        </>
      )
    case 'badRows':
      return <><Problem text={step.text} /><View className='gap-3'><BadLines lines={step.lines} words={words} /></View></>
    case 'preview':
      return <>{preview(step.preview)}</>
    default:
      return unreachable(step)
  }
})

const Guide = observer(function Guide({ sheet, words, fromDisk }: { readonly sheet: Pick<SheetCheck<unknown>, 'copied' | 'copyTemplate'>; readonly words: Words; readonly fromDisk: boolean }) {
  const { copied } = sheet
  return (
    <>
      <Card>
        <View className='t-h3'>{words.guideTitle}</View>
        <View className='soft t-sub'>{words.guide}</View>
        <View className='gap-3 sheet-sample'>{words.templateLines.map(line => <View key={line}>{line}</View>)}</View>
        <Button kind='text' small text={words.copy} onPress={() => void sheet.copyTemplate()} />
        {copied !== undefined && <View className='soft t-sub'>{copied ? words.copied : words.copyFailed}</View>}
      </Card>
      {!fromDisk && <View className='gap-3'><Hint icon='info'>{words.fromChat}</Hint></View>}
    </>
  )
})

function BadLines({ lines, words }: { readonly lines: readonly string[]; readonly words: Words }) {
  const [shown, setShown] = useState(LINES_PAGE)
  const rest = lines.length - shown
  return (
    <Card>
      <View className='t-h3'>{words.badTitle(lines.length)}</View>
      {lines.slice(0, shown).map(line => <View key={line} className='sheet-line'>{line}</View>)}
      {rest > 0 && <Button kind='text' text={words.badMore(Math.min(rest, LINES_PAGE))} onPress={() => setShown(shown + LINES_PAGE)} />}
    </Card>
  )
}

interface SheetBarProps<P> {
  readonly sheet: SheetCheck<P>
  readonly words: Words
  /** What takes the preview. */
  readonly take: { readonly text: string; readonly off: string | undefined; readonly busy: boolean; readonly onPress: () => void }
  /** What was previewed is not so any more. */
  readonly stale?: boolean
}

/** The one thing to do in each step. */
export const SheetBar = observer(function SheetBar<P>({ sheet, words, take, stale = false }: SheetBarProps<P>) {
  const { step } = sheet
  const other = <Button kind='line' narrow={step.kind === 'preview'} text={words.chooseOther} onPress={() => void sheet.choose()} />
  if (step.kind === 'checking') return null
  if (sheet.canLookAgain || stale) return <>{other}<Button text={words.again} onPress={() => void sheet.look()} /></>
  if (step.kind === 'preview') return <>{other}<Button text={take.text} off={take.off} busy={take.busy} onPress={take.onPress} /></>
  return <Button icon='doc' text={step.kind === 'badRows' ? words.chooseOther : words.choose} onPress={() => void sheet.choose()} />
})
