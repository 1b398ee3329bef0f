import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'

/** Runs when the page comes back into view; not on its first showing, which the store's `start` already loads. */
export function useReturn(work: () => unknown): void {
  const shown = useRef(false)
  useDidShow(() => {
    if (shown.current) void work()
    shown.current = true
  })
}
