import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Icon } from '@/components/icon/icon'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import { StateCard } from '@/components/state-card/state-card'
import { proofKey, type ProofItem } from '@/domain/duties/duty-list'
import { proofsText as text } from '@/text/proofs'
import { ProofAnswer } from './proof-answer'
import type { ProofsStore } from './proofs-store'
import './proofs-view.scss'

/** Letters that a question may have. */
const QUERY_MAX = 30

interface ProofsViewProps {
  readonly store: ProofsStore
  readonly elder: boolean
}

/** The question first; below it the answer, or the list. */
export const ProofsView = observer(function ProofsView({ store, elder }: ProofsViewProps) {
  const { answer } = store
  return (
    <>
      <View className='proofs__ask'>
        <Field label={text.ask} value={store.query} placeholder={text.askHint} maxLength={QUERY_MAX} aside='' onChange={store.write} />
      </View>
      {answer.kind === 'all' && <AllProofs store={store} />}
      {answer.kind === 'found' && <Found store={store} items={answer.items} elder={elder} />}
      {answer.kind === 'none' && <NotOnList store={store} />}
    </>
  )
})

const AllProofs = observer(function AllProofs({ store }: Pick<ProofsViewProps, 'store'>) {
  const { items, rows, moreRows, body } = store
  if (items.length === 0) return <StateCard kind='empty' title={text.emptyTitle} text={text.emptyText(body)} />
  return (
    <>
      <View className='gap-3'><Hint icon='lock'>{text.private}</Hint></View>
      <SectionTitle title={text.all(items.length, body)} />
      <Card pad='rows'>
        {rows.map(item => <ProofRow key={proofKey(item)} item={item} onPress={() => store.open(item)} />)}
      </Card>
      {moreRows > 0 && <View className='gap-3'><Button kind='line' small text={text.more(moreRows)} onPress={store.showMore} /></View>}
      <Province store={store} />
    </>
  )
})

function ProofRow({ item, onPress }: { readonly item: ProofItem; readonly onPress: () => void }) {
  const who = item.whoIssues ?? text.whoUnknownShort
  return (
    <View className='proofs__row' hoverClass='is-pressed' hoverStayTime={90} onClick={() => onPress()} {...spoken({ role: 'button', label: `${item.name}，${who}` })}>
      <View className='grow'>
        <View className='proofs__name'>{item.name}</View>
        <View className={item.whoIssues === undefined ? 'proofs__who is-open' : 'proofs__who'}>{who}</View>
      </View>
      <Icon name='next' size='xs' />
    </View>
  )
}

const Found = observer(function Found({ store, items, elder }: ProofsViewProps & { readonly items: readonly ProofItem[] }) {
  return (
    <>
      <SectionTitle title={text.found(items.length)} action={{ text: text.back, onPress: store.showAll }} />
      {items.map(item => <ProofAnswer key={proofKey(item)} store={store} item={item} elder={elder} />)}
    </>
  )
})

/** An honest nothing: the list does not say, so a person is asked. No form. */
const NotOnList = observer(function NotOnList({ store }: Pick<ProofsViewProps, 'store'>) {
  const { body, page, query } = store
  return (
    <View className='gap-4'>
      <StateCard kind='empty' title={text.none(query.trim())} text={text.noneText(body)} />
      {page?.helpPhone !== undefined && <View className='gap-3'><Button icon='phone' text={text.call(body)} onPress={store.call} /></View>}
      <View className='gap-3'><Button kind='line' text={text.back} onPress={store.showAll} /></View>
      <Province store={store} />
    </View>
  )
})

/** The provincial list has its place also while it is empty. */
const Province = observer(function Province({ store }: Pick<ProofsViewProps, 'store'>) {
  const { body, province } = store
  const { expected, have } = province
  return (
    <>
      <SectionTitle title={text.province} />
      <Card>
        <View className='strong'>{have === 0 ? text.provinceNone : have < expected ? text.provincePart(have, expected) : text.provinceAll(expected)}</View>
        {have === 0 && <View className='soft t-sub'>{text.provinceNoneText(expected, body)}</View>}
        {have > 0 && have < expected && <View className='soft t-sub'>{text.provincePartText(body)}</View>}
        <View className='muted t-cap gap-1'>{text.numbersFrom}</View>
      </Card>
    </>
  )
})
