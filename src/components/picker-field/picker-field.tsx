import { Picker, View } from '@tarojs/components'
import { FieldFrame } from '@/components/field/field-frame'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'

interface Shared {
  readonly label: string
  /** What is chosen, in words; undefined shows the placeholder. */
  readonly text: string | undefined
  readonly placeholder: string
  readonly aside?: string | undefined
  readonly error?: string | undefined
}

export interface DateFieldProps extends Shared {
  /** `YYYY-MM-DD`, as all three below. */
  readonly value: string | undefined
  readonly earliest?: string | undefined
  readonly latest?: string | undefined
  readonly onChange: (day: string) => void
}

/** A day, chosen with WeChat's own wheel. */
export function DateField({ value, earliest, latest, onChange, ...shared }: DateFieldProps) {
  return (
    <FieldFrame {...shared}>
      <Picker
        mode='date'
        value={value ?? latest ?? ''}
        {...(earliest !== undefined && { start: earliest })}
        {...(latest !== undefined && { end: latest })}
        onChange={(event) => onChange(event.detail.value)}
      >
        <Box {...shared} icon='cal' />
      </Picker>
    </FieldFrame>
  )
}

export interface TimeFieldProps extends Shared {
  /** `HH:mm`. */
  readonly value: string | undefined
  readonly onChange: (clock: string) => void
}

/** A time of day. */
export function TimeField({ value, onChange, ...shared }: TimeFieldProps) {
  return (
    <FieldFrame {...shared}>
      <Picker mode='time' value={value ?? ''} onChange={(event) => onChange(event.detail.value)}>
        <Box {...shared} icon='down' />
      </Picker>
    </FieldFrame>
  )
}

export interface OptionFieldProps extends Shared {
  readonly options: readonly string[]
  /** Index in `options`; -1 when nothing is chosen. */
  readonly chosen: number
  readonly onChange: (index: number) => void
}

/** One of a few fixed words. */
export function OptionField({ options, chosen, onChange, ...shared }: OptionFieldProps) {
  return (
    <FieldFrame {...shared}>
      <Picker
        mode='selector'
        range={[...options]}
        value={Math.max(chosen, 0)}
        onChange={(event) => onChange(Number(event.detail.value))}
      >
        <Box {...shared} icon='down' />
      </Picker>
    </FieldFrame>
  )
}

export interface LinkFieldProps extends Shared {
  readonly onPress: () => void
}

/** Something that is chosen on another page or in a sheet. */
export function LinkField({ onPress, ...shared }: LinkFieldProps) {
  return (
    <FieldFrame {...shared}>
      <Box {...shared} icon='next' onPress={onPress} />
    </FieldFrame>
  )
}

function Box({ label, text, placeholder, error, icon, onPress }: Shared & { readonly icon: 'cal' | 'down' | 'next', readonly onPress?: () => void }) {
  return (
    <View
      className={classNames('field__box', error !== undefined && 'is-bad')}
      hoverClass='is-pressed'
      {...(onPress && { onClick: () => onPress() })}
      {...spoken({ role: 'button', label: `${label}，${text ?? placeholder}` })}
    >
      <View className={classNames('field__value', text === undefined && 'is-empty')}>{text ?? placeholder}</View>
      <Icon name={icon} size='s' />
    </View>
  )
}
