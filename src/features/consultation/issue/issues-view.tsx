import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { MoreRows } from '@/components/more-rows/more-rows'
import { StateCard } from '@/components/state-card/state-card'
import { issuesText } from '@/text/issues-page'
import { IssueCardView } from './issue-card'
import type { IssuesStore } from './issues-store'

interface IssuesProps {
  readonly store: IssuesStore
}

/** The row of lists; it stays while the next one is coming. */
export const IssueLists = observer(function IssueLists({ store }: IssuesProps) {
  return <FilterChips chips={store.chips} value={store.list} onSelect={store.choose} label={issuesText.filters} />
})

interface IssuesViewProps extends IssuesProps {
  readonly elder: boolean
  readonly openIssue: (issueId: string) => void
  readonly report: () => void
}

/** One list of 诉求, or the sentence that it is empty and what to do. */
export const IssuesView = observer(function IssuesView({ store, elder, openIssue, report }: IssuesViewProps) {
  const { rows, list, empty } = store
  if (rows.isEmpty) {
    const mayReport = list === 'open' || list === 'mine' || list === 'all'
    return <StateCard kind='empty' title={empty.title} text={empty.text} {...(mayReport && { action: { text: issuesText.report, onPress: report } })} />
  }
  return (
    <>
      {store.cards.map(issue => <IssueCardView key={issue.issueId} issue={issue} today={store.today} elder={elder} onPress={() => openIssue(issue.issueId)} />)}
      {store.moreBehind && store.moreState === 'none' && <View className='gap-3'><Hint icon='list'>{issuesText.more}</Hint></View>}
      <MoreRows more={store.moreState} onMore={() => void store.more()} />
    </>
  )
})
