import { appText } from '@/text/app-text'

export default defineAppConfig({
  pages: ['pages/home/index'],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: appText.name,
    navigationBarBackgroundColor: '#F4F4EE',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F4F4EE',
    backgroundTextStyle: 'dark'
  }
})
