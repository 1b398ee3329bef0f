import { Text, View } from '@tarojs/components'
import type { BatchBalance } from '@/domain/ballot/secret/board'
import { balanceText } from '@/text/slips'
import './balance-line.scss'

/** The sum of a batch in words; a line ends only between its parts. */
export const BalanceLine = ({ balance }: { readonly balance: Omit<BatchBalance, 'batch'> }) => (
  <View className='balance'>
    {balanceText(balance).map(part => <Text key={part} className='nowrap balance__part'>{part}</Text>)}
  </View>
)
