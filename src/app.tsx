import { useState, type PropsWithChildren } from 'react'
import { choosePlatform } from '@/root/choose-platform'
import { RootProvider } from '@/root/root-context'
import { RootStore } from '@/root/root-store'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  const [root] = useState(() => new RootStore(choosePlatform()))
  return <RootProvider root={root}>{children}</RootProvider>
}
