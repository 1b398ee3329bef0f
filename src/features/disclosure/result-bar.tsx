import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { ReadAloud, type ReadAloudProps } from '@/components/read-aloud/read-aloud'
import { resultPageText } from '@/text/result-page'
import type { NoticeStore } from './notice-store'

interface ResultBarProps {
  readonly store: NoticeStore
  readonly reading: Pick<ReadAloudProps, 'reading' | 'onToggle'> | undefined
  readonly openPrint: () => void
}

/** A browser prints the paper for the wall; WeChat hands it on to a neighbour. */
export const ResultBar = observer(function ResultBar({ store, reading, openPrint }: ResultBarProps) {
  return (
    <>
      {reading && <ReadAloud {...reading} />}
      {store.canPrint
        ? <Button kind='line' icon='print' text={resultPageText.print} onPress={openPrint} />
        : <Button kind='line' icon='talk' share text={resultPageText.share} />}
    </>
  )
})
