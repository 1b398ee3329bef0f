import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { componentText } from '@/text/components'

export interface ConfirmSheetProps {
  readonly open: boolean
  /** What is about to happen: `发出公告，请再看一遍`. */
  readonly title: string
  readonly note?: string | undefined
  readonly children?: ReactNode
  /** A verb and its object: `发出公告`. */
  readonly action: string
  /** Why it cannot be done yet. */
  readonly off?: string | undefined
  readonly busy?: boolean | undefined
  readonly error?: string | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** A second look before something that cannot be taken back. */
export function ConfirmSheet({ open, title, note, children, action, off, busy, error, onConfirm, onClose }: ConfirmSheetProps) {
  const bar = (
    <>
      <Button kind='line' narrow text={componentText.notNow} onPress={onClose} />
      <Button text={action} off={off} busy={busy} onPress={onConfirm} />
    </>
  )
  return (
    <Sheet open={open} title={title} note={note} onClose={onClose} bar={bar}>
      {children}
      <Problem text={error} />
    </Sheet>
  )
}
