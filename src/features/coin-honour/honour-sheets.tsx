import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { SectionTitle } from '@/components/section-title/section-title'
import { HIDE_WORDS_MAX, NICKNAME_MAX } from '@/domain/ledger/honours/honour'
import { honoursText as text } from '@/text/honours'
import type { HonoursStore } from './honours-store'

/** How one wants to be shown, and for which deed. */
export const JoinSheet = observer(function JoinSheet({ store }: { readonly store: HonoursStore }) {
  const { form, deeds, joining, formOff } = store
  if (form === undefined) return null
  return (
    <ConfirmSheet open title={text.joinTitle} note={text.joinNote} action={text.confirm} off={formOff} busy={joining.isBusy} error={joining.text} onConfirm={store.join} onClose={store.closeForm}>
      <ChoiceRow title={text.asUnit} chosen={form.kind === 'unit'} onPress={() => store.fill({ kind: 'unit' })} />
      <ChoiceRow title={text.asNickname} note={text.nicknameHint} chosen={form.kind === 'nickname'} onPress={() => store.fill({ kind: 'nickname' })} />
      {form.kind === 'nickname' && <Field label={text.nickname} value={form.nickname} maxLength={NICKNAME_MAX} onChange={nickname => store.fill({ nickname })} />}
      <SectionTitle title={text.chooseDeed} />
      <View>
        {deeds.slice(0, DEEDS_SHOWN).map(({ transferId, name, on }) => (
          <ChoiceRow key={transferId} title={text.deedFact(name, on)} chosen={form.transferId === transferId} onPress={() => store.fill({ transferId })} />
        ))}
      </View>
    </ConfirmSheet>
  )
})
const DEEDS_SHOWN = 6

/** A committee member puts a nickname away, with words for its owner. */
export const HideSheet = observer(function HideSheet({ store }: { readonly store: HonoursStore }) {
  const { hiding, putting } = store
  if (hiding === undefined) return null
  const off = hiding.words.trim() === '' ? text.offWords : undefined
  return (
    <ConfirmSheet open title={text.hideTitle(text.who(hiding.row))} note={text.hideNote} action={text.hide} off={off} busy={putting.isBusy} error={putting.text} onConfirm={store.hide} onClose={store.closeHiding}>
      <Field label={text.hideWords} value={hiding.words} maxLength={HIDE_WORDS_MAX} multiline onChange={store.writeHiding} />
    </ConfirmSheet>
  )
})
