import { View } from '@tarojs/components'
import { useState } from 'react'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { Icon } from '@/components/icon/icon'
import { Log, type LogItem } from '@/components/log/log'
import { Problem } from '@/components/problem/problem'
import type { HistoryState } from '@/flow/pinned-ledger'
import { proofText as text } from '@/text/coin-proof'
import type { EntryStore, ProofFacts, ProofState } from './entry-store'

interface ProofReportProps {
  readonly store: EntryStore
  readonly openLedger: () => void
}

/** Before the tap a sentence and a button; after it what the phone found, first as one sentence, then step by step. */
export const ProofReport = observer(function ProofReport({ store, openLedger }: ProofReportProps) {
  const { proof, history, isSound } = store
  const busy = proof.kind === 'checking' && text.checking
  return (
    <Card>
      {proof.kind !== 'checked' && <View className='proof-note'>{text.intro}</View>}
      {proof.kind === 'checked' && <Verdict proof={proof} isSound={isSound} />}
      {proof.kind === 'checked' && <Log items={stepsOf(proof, history.state)} />}
      <Problem text={proof.kind === 'failed' ? proof.text : undefined} />
      {proof.kind === 'checked' && <Figures facts={proof.facts} />}
      <View className='gap-3'>
        {proof.kind === 'checked'
          ? <Button kind='line' small text={isSound ? text.again : text.title} onPress={isSound ? store.check : openLedger} />
          : <Button icon='eye' text={text.check} busy={busy} onPress={store.check} />}
      </View>
    </Card>
  )
})

type Checked = Extract<ProofState, { kind: 'checked' }>

function Verdict({ proof, isSound }: { readonly proof: Checked; readonly isSound: boolean }) {
  const later = typeof proof.inLedger === 'object'
  return (
    <>
      <View className={isSound ? 'proof-verdict is-sound' : 'proof-verdict is-wrong'}>
        <Icon name={isSound ? 'checkc' : 'warn'} />
        {!isSound ? text.unsound : later ? text.soundLater : text.sound}
      </View>
      {!isSound && <View className='proof-note'>{text.unsoundText}</View>}
    </>
  )
}

function stepsOf({ receipt, inLedger, facts }: Checked, history: HistoryState): readonly LogItem[] {
  const place: LogItem = typeof inLedger === 'object'
    ? { key: 'ledger', title: text.later(inLedger.later), state: 'ahead' }
    : { key: 'ledger', title: text.inLedger[inLedger], state: inLedger === 'wrong' ? 'late' : 'done', ...(facts.proof && { text: text.inLedgerText(facts.proof.sequence, facts.proof.size) }) }
  return [{ key: 'receipt', title: text.receipt[receipt], text: text.receiptText, state: receipt === 'wrong' ? 'late' : 'done' }, place, historyStep(history)]
}

/** Whether the ledger only grew since this phone last looked. */
export function historyStep(history: HistoryState): LogItem {
  const key = 'history'
  if (history.kind === 'broken') return { key, title: text.history[history.why], text: text.since(history.before.sealedAt, history.before.size), state: 'late' }
  if (history.kind === 'grown') return { key, title: text.history.grown, text: text.since(history.before.sealedAt, history.before.size), state: 'done' }
  return { key, title: text.history[history.kind], state: history.kind === 'first' ? 'done' : 'ahead' }
}

/** For who wants to keep or compare them; nobody needs them to understand the sentence. */
function Figures({ facts: { receipt, proof } }: { readonly facts: ProofFacts }) {
  const [open, setOpen] = useState(false)
  if (!open) return <Button kind='text' small text={text.figures} onPress={() => setOpen(true)} />
  return (
    <Facts
      facts={[
        { label: text.leafHash, value: <View className='proof-text'>{receipt.leafHash}</View> },
        ...(receipt.signed ? [{ label: text.signature, value: <View className='proof-text'>{receipt.signature}</View> }] : []),
        ...(proof === undefined ? [] : [{ label: text.root, value: <View className='proof-text'>{proof.checkpoint.root}</View> }])
      ]}
    />
  )
}
