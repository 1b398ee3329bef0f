import { createContext, useContext, type PropsWithChildren } from 'react'
import { assert } from '@/domain/shared/result'
import type { RootStore } from './root-store'

const RootContext = createContext<RootStore | undefined>(undefined)

export function RootProvider({ root, children }: PropsWithChildren<{ readonly root: RootStore }>) {
  return <RootContext.Provider value={root}>{children}</RootContext.Provider>
}

/** The root of the app, below `RootProvider`. */
export function useRoot(): RootStore {
  const root = useContext(RootContext)
  assert(root, 'pages stand below RootProvider')
  return root
}
