import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import type { ClaimDeed } from '@/domain/claims/claim-may'
import { claimsText as text } from '@/text/claims'
import { claimQueueText } from '@/text/claims-office'
import type { ClaimDetailStore } from './claim-detail-store'

interface BarProps {
  readonly store: ClaimDetailStore
  readonly onEdit: () => void
}

/** Deeds that have a button; the first that may be done is the page's main one. */
const ORDER: readonly ClaimDeed[] = ['confirmTrue', 'verify', 'review', 'answerObjection', 'confirmRevocation', 'edit', 'object', 'withdraw', 'proposeRevocation']
/** Whether anything can be done here at all. */
export const hasDeeds = ({ view }: ClaimDetailStore): boolean => view !== undefined && view.may.length > 0

/** What may be done with the claim now, by who looks at it. */
export const ClaimDetailBar = observer(function ClaimDetailBar({ store, onEdit }: BarProps) {
  const main = ORDER.find(deed => store.may(deed))
  switch (main) {
    case 'confirmTrue':
      return <Pair no={text.notTrue} yes={text.isTrue} busy={store.busy} onNo={() => store.show('notTrue')} onYes={() => void store.confirmTrue()} />
    case 'verify':
    case 'review':
      return <DecideBar store={store} pass={claimQueueText.pass[main]} />
    case 'answerObjection':
      return <Button text={text.answer} onPress={() => store.show('answer')} />
    case 'confirmRevocation':
      return <Pair no={text.declineRevocation} yes={text.confirm} busy={store.busy} onNo={() => store.show('keep')} onYes={() => store.show('revoke')} />
    case 'edit':
      return <Pair no={text.withdraw} yes={text.edit} busy={false} onNo={() => store.show('withdraw')} onYes={onEdit} />
    case 'object':
      return <Button kind='line' text={text.object} onPress={store.objectNow} />
    case 'withdraw':
      return <Button kind='line' text={text.withdraw} onPress={() => store.show('withdraw')} />
    case 'proposeRevocation':
      return <Button kind='line' text={text.propose} onPress={() => store.show('propose')} />
    case undefined:
      return null
  }
})

interface PairProps {
  readonly no: string
  readonly yes: string
  readonly busy: boolean
  readonly onNo: () => void
  readonly onYes: () => void
}

const Pair = ({ no, yes, busy, onNo, onYes }: PairProps) => (
  <>
    <Button kind='line' text={no} onPress={onNo} />
    <Button text={yes} busy={busy} onPress={onYes} />
  </>
)

const DecideBar = ({ store, pass }: Pick<BarProps, 'store'> & { readonly pass: string }) => (
  <>
    <Button kind='line' text={claimQueueText.reject} onPress={() => store.form.open('reject')} />
    <Button kind='line' text={claimQueueText.back} onPress={() => store.form.open('return')} />
    <Button text={pass} onPress={() => store.form.open('pass')} />
  </>
)
