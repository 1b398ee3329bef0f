import { Fragment } from 'react'
import { Text } from '@tarojs/components'
import './dotted.scss'

export interface DottedProps {
  /** `3组`, `涉及 54 户`, `3月20日提出`. */
  readonly parts: readonly string[]
}

/** Facts of one line with a drawn middle dot between them, which every font would set differently. */
export function Dotted({ parts }: DottedProps) {
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && <Text className='dot' />}
          {part}
        </Fragment>
      ))}
    </>
  )
}
