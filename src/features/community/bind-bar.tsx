import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { bindText } from '@/text/home'
import { bindPageText } from '@/text/bind-page'
import { pollText } from '@/text/poll'
import type { BindStore } from './bind-store'

interface BindBarProps {
  readonly store: BindStore
  readonly toHome: () => void
}

/** The next step of binding. */
export const BindBar = observer(function BindBar({ store, toHome }: BindBarProps) {
  const { step, lookUp, request, findOff } = store
  if (step === 'pending') return <Button text={bindPageText.toHome} onPress={toHome} />
  if (step === 'typing') {
    return <Button text={lookUp.canRetry ? pollText.sendAgain : bindText.lookUp} off={lookUp.isBusy ? undefined : findOff} busy={lookUp.isBusy} onPress={store.find} />
  }
  return (
    <>
      <Button text={request.canRetry ? pollText.sendAgain : bindText.itIsMe} busy={request.isBusy} onPress={store.confirm} />
      <Button kind='line' text={bindText.notMe} onPress={store.back} />
    </>
  )
})
