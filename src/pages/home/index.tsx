import { Text, View } from '@tarojs/components'
import { appText } from '@/text/app-text'
import './index.scss'

export default function HomePage() {
  return (
    <View className='home'>
      <Text className='home__greeting'>{appText.greeting}</Text>
    </View>
  )
}
