import { useState } from 'react'
import { Input, Textarea, View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { classNames } from '@/components/class-names'
import { FieldFrame } from './field-frame'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** At the right of the label. With `maxLength` and no `aside` the count stands there. */
  readonly aside?: string | undefined
  readonly placeholder?: string | undefined
  /** What is wrong and what to do: `4月没有 31 日，请改一下`. */
  readonly error?: string | undefined
  /** Characters. */
  readonly maxLength?: number | undefined
  /** Several lines, growing with the text. */
  readonly multiline?: boolean | undefined
  /** Which keyboard opens. Default `text`. */
  readonly type?: 'text' | 'number' | 'digit' | 'idcard' | undefined
  readonly disabled?: boolean | undefined
}

/** Room in px between the line being written and the keyboard, so that an error below it stays in sight. */
const ABOVE_KEYBOARD = 48
/** No limit, as the native input writes it. */
const UNLIMITED = -1

/** One thing to write, with its name above and its error below. */
export function Field(props: FieldProps) {
  const { label, value, onChange, placeholder = '', error, maxLength, multiline, type = 'text', disabled = false } = props
  const [focus, setFocus] = useState(false)
  const aside = props.aside ?? (maxLength === undefined ? undefined : componentText.wordCount(value.length, maxLength))
  const shared = {
    value,
    placeholder,
    placeholderClass: 'field__placeholder',
    maxlength: maxLength ?? UNLIMITED,
    disabled,
    cursorSpacing: ABOVE_KEYBOARD,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    onFocus: () => setFocus(true),
    onBlur: () => setFocus(false),
    'aria-label': label
  }
  return (
    <FieldFrame label={label} aside={aside} error={error}>
      <View className={classNames('field__box', focus && 'is-focus', error !== undefined && 'is-bad', disabled && 'is-off')}>
        {multiline
          ? <Textarea className='field__input field__input--tall' autoHeight disableDefaultPadding {...shared} />
          : <Input className='field__input' type={type} {...shared} />}
      </View>
    </FieldFrame>
  )
}
