import { View } from '@tarojs/components'
import { spoken } from '@/components/spoken'
import { componentText } from '@/text/components'
import './number-pad.scss'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0'] as const

export interface NumberPadProps {
  /** What has been written so far: `6.5`. */
  readonly value: string
  /** Behind the figure: `公斤`. */
  readonly unit: string
  readonly onPress: (key: string) => void
  readonly onErase: () => void
}

/** A number and big keys for it: for wet hands at a counter, where no keyboard should open. */
export function NumberPad({ value, unit, onPress, onErase }: NumberPadProps) {
  return (
    <View className='numpad num'>
      <View className='numpad__value' {...spoken({ live: 'polite' })}>{value === '' ? '0' : value}<View className='numpad__unit'>{unit}</View></View>
      <View className='numpad__keys'>
        {KEYS.map(key => <Key key={key} word={key} label={key === '.' ? componentText.pad.point : key} onPress={() => onPress(key)} />)}
        <Key word={componentText.pad.erase} label={componentText.pad.erase} onPress={onErase} />
      </View>
    </View>
  )
}

const Key = ({ word, label, onPress }: { readonly word: string; readonly label: string; readonly onPress: () => void }) => (
  <View className='numpad__key' hoverClass='is-pressed' hoverStayTime={90} onClick={onPress} {...spoken({ role: 'button', label })}>{word}</View>
)
