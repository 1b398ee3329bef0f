import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Checkpoint } from '@/contract/ledger-evidence'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { Icon } from '@/components/icon/icon'
import { Log } from '@/components/log/log'
import { Problem } from '@/components/problem/problem'
import { QrCode } from '@/components/qr-code/qr-code'
import { SectionTitle } from '@/components/section-title/section-title'
import type { Instant } from '@/domain/shared/instant'
import { checkpointLine, ledgerProofText as text } from '@/text/coin-proof'
import type { LedgerProofStore } from './ledger-store'
import { historyStep } from './proof-report'
import './proof.scss'

interface LedgerProofViewProps {
  readonly store: LedgerProofStore
  readonly now: Instant
  readonly openChecks: () => void
}

/** 账本健康 for everybody: what the night found, what the own phone finds, and the code that is printed too. */
export const LedgerProofView = observer(function LedgerProofView({ store, now, openChecks }: LedgerProofViewProps) {
  const { health, sums } = store
  if (health === undefined) return null
  return (
    <>
      <Card>
        <Night store={store} now={now} />
        <Log items={[historyStep(store.history.state)]} />
        <View className='gap-3'><Button kind='line' small text={text.details} onPress={openChecks} /></View>
      </Card>
      {sums && <View className='gap-3'><Hint icon='search'>{text.spots(sums)}</Hint></View>}
      <SectionTitle title={text.balance} />
      <Card><OwnBalance store={store} /></Card>
      <SectionTitle title={text.checkpoint} />
      {health.checkpoint === undefined ? <Card><View className='proof-note'>{text.none}</View></Card> : <Paper store={store} checkpoint={health.checkpoint} />}
    </>
  )
})

const Night = observer(function Night({ store, now }: Pick<LedgerProofViewProps, 'store' | 'now'>) {
  const at = store.health?.checkedAt
  if (at === undefined) return <><View className='proof-verdict'>{text.notYet}</View><View className='proof-note'>{text.notYetText}</View></>
  return (
    <>
      <View className={store.isSound ? 'proof-verdict is-sound' : 'proof-verdict is-wrong'}>
        <Icon name={store.isSound ? 'checkc' : 'warn'} />
        {store.isSound ? text.sound : text.brokenTitle}
      </View>
      <View className='proof-note'>{text.night(at, now)}{'，'}{store.isSound ? text.soundText : text.brokenText}</View>
    </>
  )
})

const OwnBalance = observer(function OwnBalance({ store }: Pick<LedgerProofViewProps, 'store'>) {
  const { balance } = store
  return (
    <>
      {balance.kind === 'fits'
        ? <View className='proof-verdict is-sound'><Icon name='checkc' />{text.balanceFits(balance)}</View>
        : <View className='proof-note'>{text.balanceText}</View>}
      <Problem text={balance.kind === 'wrong' ? text.balanceWrong : balance.kind === 'failed' ? balance.text : undefined} />
      {balance.kind !== 'fits' && <View className='gap-3'><Button small text={text.checkBalance} busy={balance.kind === 'checking'} onPress={store.checkBalance} /></View>}
    </>
  )
})

const Paper = observer(function Paper({ store, checkpoint }: Pick<LedgerProofViewProps, 'store'> & { readonly checkpoint: Checkpoint }) {
  const { paper, mayScan } = store
  const bad = paper.kind === 'broken' ? text.paper[paper.why] : paper.kind === 'notACheckpoint' ? text.paper.notACheckpoint : paper.kind === 'failed' ? paper.text : undefined
  return (
    <Card>
      <View className='proof-note'>{text.checkpointText}</View>
      <QrCode data={checkpoint.text} caption={text.caption(checkpoint.code)} label={text.label(checkpoint.code)} />
      <View className='proof-text'>{checkpointLine(checkpoint)}</View>
      {!checkpoint.signed && <Hint icon='info'>{text.unsigned}</Hint>}
      {paper.kind === 'fits' && <View className='proof-verdict is-sound'><Icon name='checkc' />{text.paper.fits}</View>}
      <Problem text={bad} />
      {mayScan && <View className='gap-3'><Button kind='line' small icon='qr' text={text.scan} busy={paper.kind === 'checking' && text.paper.checking} onPress={store.scanPaper} /></View>}
    </Card>
  )
})
