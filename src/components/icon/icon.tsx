import { View } from '@tarojs/components'
import type { IconName } from './icon-names'
import './icon.scss'

/** 16, 20, 24 and 32 px in the normal scale; all grow in the elder scale. */
export type IconSize = 'xs' | 's' | 'm' | 'l'

export interface IconProps {
  readonly name: IconName
  /** Default `m`. */
  readonly size?: IconSize | undefined
  /** A heavier line, for the chosen tab. `xs` is always heavier. */
  readonly strong?: boolean | undefined
}

/**
 * A line icon in the colour of the text round it. It carries no name of its own: the word stands
 * beside it, or the control that holds it says what it does.
 */
export function Icon({ name, size = 'm', strong = false }: IconProps) {
  const heavy = strong || size === 'xs' ? ' icon--strong' : ''
  return <View className={`icon icon-${name} icon--${size}${heavy}`} />
}
