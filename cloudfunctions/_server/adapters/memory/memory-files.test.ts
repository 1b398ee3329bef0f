import { fileStoreContract } from '@server/adapters/file-store.contract'
import { memoryFiles } from './memory-files'

fileStoreContract('memory', () => {
  const files = memoryFiles()
  return { files, fetch: async (address) => files.read(address.slice('memory:'.length))?.bytes }
})
