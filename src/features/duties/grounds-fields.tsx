import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { OptionField } from '@/components/picker-field/picker-field'
import { FUNDS_MAX } from '@/domain/duties/admission'
import { BASIS_MAX, CODE_MAX } from '@/domain/duties/duty-list'
import { taskStateText } from '@/text/duties'
import { taskDeskText as text } from '@/text/duties-desk'
import type { GroundsForm } from './grounds-form'
import { answerText } from './task-lines'
import './grounds-fields.scss'

/** What the letter cites, and below it what the list will say to that. */
export const GroundsFields = observer(function GroundsFields({ form }: { readonly form: GroundsForm }) {
  const { options, chosen, answer } = form
  return (
    <>
      <OptionField label={text.fields.cites} text={options[chosen]} placeholder={text.citesNone} options={options} chosen={chosen} onChange={form.choose} />
      {form.cited === 'other' && <Field label={text.citesOtherField} value={form.otherCode} maxLength={CODE_MAX} onChange={words => form.write('otherCode', words)} />}
      <Field label={text.fields.legalBasis} value={form.legalBasis} placeholder={text.hints.legalBasis} maxLength={BASIS_MAX} onChange={words => form.write('legalBasis', words)} />
      <Field label={text.fields.funds} value={form.funds} placeholder={text.hints.funds} maxLength={FUNDS_MAX} onChange={words => form.write('funds', words)} />
      {answer && (
        <View className={answer.admitted ? 'grounds is-in' : 'grounds'}>
          <View className='grounds__label'>{text.answer}</View>
          <View className='grounds__state'>
            <Icon name={answer.admitted ? 'check' : 'cross'} size='s' />
            {taskStateText[answer.admitted ? 'admitted' : 'notAdmitted']}
          </View>
          <View>{answerText(answer)}</View>
        </View>
      )}
    </>
  )
})
