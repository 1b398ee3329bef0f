import { useEffect, useState } from 'react'
import { useDidHide } from '@tarojs/taro'
import type { ReadAloudProps } from '@/components/read-aloud/read-aloud'
import { useRoot } from './root-context'

/** Reading aloud for one page, or undefined where the phone has no voice. A page that is left falls silent. */
export function useReading(text: string): Pick<ReadAloudProps, 'reading' | 'onToggle'> | undefined {
  const { speech } = useRoot().platform
  const [reading, setReading] = useState(false)
  useEffect(() => speech.stop, [speech])
  useDidHide(speech.stop)
  if (!speech.available) return undefined
  const onToggle = (): void => {
    if (reading) return speech.stop()
    setReading(true)
    speech.speak(text, () => setReading(false))
  }
  return { reading, onToggle }
}
