import { useEffect, useState } from 'react'
import type { PageStore } from '@/flow/ports'
import { useRoot } from './root-context'
import type { RootStore } from './root-store'

/** How a page's store is made: `root => new PollStore({ ...root.ports, ticks: root.clock, display: root.display, pollId })`. */
export type StoreFactory<S extends object> = (root: RootStore) => S

/** Makes the store when the page appears, starts it, and ends it with the page. `factory` is read once. */
export function useStore<S extends object>(factory: StoreFactory<S>): S {
  const root = useRoot()
  const [store] = useState(() => factory(root))
  useEffect(() => {
    const page: PageStore = store as PageStore
    page.start?.()
    return () => page.dispose?.()
  }, [store])
  return store
}
