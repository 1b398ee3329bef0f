import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { Icon } from '@/components/icon/icon'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Problem } from '@/components/problem/problem'
import { ReviewNote } from '@/components/review-note/review-note'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import { StateCard } from '@/components/state-card/state-card'
import { SPLITS_FLOOR } from '@/domain/ballot/manifest'
import { keptTogether } from '@/text/numbers'
import { boardFacts, castText, secretBoardText as text } from '@/text/secret-board'
import type { BoardExport } from './board-export'
import { BoardLines } from './board-lines'
import { BoardSearchBox } from './board-search-box'
import { Pager } from './pager'
import type { BoardStore } from './board-store'
import './board-view.scss'

export interface BoardViewProps {
  readonly store: BoardStore
  readonly file: BoardExport
}

/** 公示板: what it adds up to, the code to compare, and every line. */
export const BoardView = observer(function BoardView({ store, file }: BoardViewProps) {
  switch (store.state.kind) {
    case 'early':
      return <StateCard kind='empty' title={text.earlyTitle} text={text.earlyText} />
    case 'withheld':
      return <StateCard kind='empty' title={text.withheldTitle} text={text.withheldText(SPLITS_FLOOR)} />
    case 'otherBoard':
      return <StateCard kind='error' title={text.otherTitle} text={text.otherText} />
    case 'shown':
      return <Board store={store} file={file} />
    case 'loading':
    case 'failed':
      return null
  }
})

const Board = observer(function Board({ store, file }: BoardViewProps) {
  const { poll, header, isNamed } = store
  if (!poll || !header) return null
  return (
    <>
      <View className='board-page__question'>{poll.question}</View>
      <Card>
        <RootCode code={text.codeOf(store.root)} />
        <Facts facts={boardFacts(header, poll.unit).map(([label, value]) => ({ label, value }))} />
        <ReviewNote review={poll.secret?.review} />
      </Card>
      {isNamed && <Hint icon='lock'>{text.namedHint}</Hint>}
      <SectionTitle title={text.lines} />
      {store.isTooOld ? <StateCard kind='empty' title={castText(header)} text={text.tooOld} /> : <Lines store={store} />}
      <Save file={file} />
    </>
  )
})

/** Large, in fours: read aloud before the notice board. */
export const RootCode = ({ code }: { readonly code: string }) => (
  <View className='board-code' {...spoken({ label: `${text.code} ${code}` })}>
    <View className='board-code__name'>{text.code}</View>
    <View className='board-code__code'>{code.split(' ').map((four, at) => <View key={at} className='board-code__four'>{four}</View>)}</View>
    <View className='board-code__hint'>{text.codeHint}</View>
  </View>
)

const Lines = observer(function Lines({ store }: Pick<BoardViewProps, 'store'>) {
  const { search, header } = store
  const open = search.state.kind === 'idle' || search.state.kind === 'tooShort'
  return (
    <>
      <BoardSearchBox store={store} />
      {open && (
        <>
          <Sections store={store} />
          <Card>
            {store.lines.length > 0 ? <BoardLines store={store} lines={store.lines} /> : <View className='soft'>{text.none}</View>}
            <Pager page={store.page} pages={store.pages} busy={store.turning} onTurn={by => void store.turn(by)} />
            {header && <View className='board-page__sum'><Icon name='checkc' size='s' /><View className='grow'>{keptTogether(castText(header))}</View></View>}
          </Card>
          <Problem text={store.problem} />
        </>
      )}
    </>
  )
})

/** Only where there is more than one kind of lines. */
const Sections = observer(function Sections({ store }: Pick<BoardViewProps, 'store'>) {
  const { sections } = store
  if (sections.filter(({ count }) => count > 0).length < 2) return null
  return <FilterChips label={text.sectionsLabel} value={store.section} onSelect={key => void store.choose(key)} chips={sections.map(({ key, count }) => ({ key, text: text.sections[key], count }))} />
})

const Save = observer(function Save({ file }: Pick<BoardViewProps, 'file'>) {
  const { state } = file
  const note = state.kind === 'collecting' ? text.saving(state.done, state.of) : state.kind === 'idle' ? text.saveText : state.text
  return (
    <View className='gap-4'>
      <NoticeRow icon='doc' tone={state.kind === 'failed' ? 'late' : 'plain'} title={text.save} text={note} onPress={() => void file.save()} />
    </View>
  )
})
