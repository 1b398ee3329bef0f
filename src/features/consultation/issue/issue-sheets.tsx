import { useState } from 'react'
import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { REASON_MAX } from '@/domain/consultation/issue/issue'
import { issuePageText as text } from '@/text/issue-page'
import type { IssueStore } from './issue-store'

interface WithdrawProps {
  readonly store: IssueStore
  readonly open: boolean
  readonly reasonNeeded: boolean
  readonly onClose: () => void
}

/** Taking a report back: a second look, and why where an office already works on it. */
export const WithdrawSheet = observer(function WithdrawSheet({ store, open, reasonNeeded, onClose }: WithdrawProps) {
  const [reason, setReason] = useState('')
  const send = async (): Promise<void> => {
    if (await store.takeBack(reason)) onClose()
  }
  return (
    <ConfirmSheet
      open={open}
      title={text.withdrawTitle}
      note={text.withdrawNote}
      action={text.withdraw}
      off={reasonNeeded && reason.trim() === '' ? text.withdrawReason : undefined}
      busy={store.withdraw.isBusy}
      error={store.withdraw.text}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Field label={text.withdrawReason} value={reason} placeholder={reasonNeeded ? text.withdrawReasonHint : text.optional} maxLength={REASON_MAX} multiline onChange={setReason} />
    </ConfirmSheet>
  )
})

/** Which held words are not to be shown: of the report, or of one step. */
export interface Declining {
  readonly stepNo?: number
}

interface DeclineProps {
  readonly store: IssueStore
  readonly declining: Declining | undefined
  readonly onClose: () => void
}

/** Words that are not shown: the reason goes to who wrote them. */
export const DeclineSheet = observer(function DeclineSheet({ store, declining, onClose }: DeclineProps) {
  const [reason, setReason] = useState('')
  const send = async (): Promise<void> => {
    if (await store.decideHeld(false, { stepNo: declining?.stepNo, reason })) onClose()
  }
  return (
    <ConfirmSheet
      open={declining !== undefined}
      title={text.declineTitle}
      note={text.declineNote}
      action={text.decline}
      off={reason.trim() === '' ? text.declineReason : undefined}
      busy={store.decide.isBusy}
      error={store.decide.text}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Field label={text.declineReason} value={reason} maxLength={REASON_MAX} multiline onChange={setReason} />
    </ConfirmSheet>
  )
})
