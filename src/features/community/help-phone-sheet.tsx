import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { helpPhoneText as text } from '@/text/help-phone'
import type { HelpPhoneStore } from './help-phone-store'

const PHONE_MAX = 20

/** The office's number for the first page of elders; empty takes it away. */
export const HelpPhoneSheet = observer(function HelpPhoneSheet({ store }: { readonly store: HelpPhoneStore }) {
  const takesAway = store.phone === '' && store.current !== undefined
  return (
    <ConfirmSheet
      open={store.open}
      title={text.title}
      action={takesAway ? text.clear : text.save}
      busy={store.save.isBusy}
      error={store.save.text}
      onConfirm={() => void store.submit()}
      onClose={() => store.show(false)}
    >
      <Field label={text.label} value={store.phone} placeholder={text.hint} maxLength={PHONE_MAX} error={store.error} onChange={store.write} />
      <Hint icon='phone'>{text.about}</Hint>
    </ConfirmSheet>
  )
})
