import { observer } from 'mobx-react-lite'
import { CalculatorStore } from '@/features/ballot/calculator-store'
import { CalculatorView } from '@/features/ballot/calculator-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { calculatorText } from '@/text/calculator'

/** Works without network and without membership. */
export default observer(function CalculatorPage() {
  const store = useStore(root => new CalculatorStore({ kind: root.session.membership?.kind ?? 'village' }))
  return (
    <Screen title={calculatorText.title}>
      <CalculatorView store={store} />
    </Screen>
  )
})
