import type { FileStore } from '@server/ports/file-store'

/** A store under test, and what an address of it opens. */
export interface FileStoreUnderTest {
  readonly files: FileStore
  /** Bytes behind an address; undefined when nothing is there. */
  fetch(address: string): Promise<Uint8Array | undefined>
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

/** The obligations of FileStore, the same for every adapter. */
export function fileStoreContract(name: string, make: () => Promise<FileStoreUnderTest> | FileStoreUnderTest): void {
  describe(`file store: ${name}`, () => {
    let test_: FileStoreUnderTest
    beforeEach(async () => {
      test_ = await make()
    })
    const open = async (path: string): Promise<Uint8Array | undefined> => {
      const address = (await test_.files.addresses([path]))[path]
      return address === undefined ? undefined : test_.fetch(address)
    }

    test('what was stored is there at its address, byte for byte', async () => {
      await test_.files.put('files/a.png', bytes(0, 255, 13, 10, 26, 0), 'image/png')
      expect([...((await open('files/a.png')) ?? [])]).toEqual([0, 255, 13, 10, 26, 0])
    })

    test('storing the same again changes nothing', async () => {
      await test_.files.put('files/a.png', bytes(1, 2), 'image/png')
      await test_.files.put('files/a.png', bytes(1, 2), 'image/png')
      expect([...((await open('files/a.png')) ?? [])]).toEqual([1, 2])
    })

    test('a path that was never stored has no address, and does not keep others from theirs', async () => {
      expect(await test_.files.addresses(['files/none.png'])).toEqual({})
      await test_.files.put('files/a.png', bytes(1), 'image/png')
      expect(Object.keys(await test_.files.addresses(['files/none.png', 'files/a.png']))).toEqual(['files/a.png'])
      expect(await test_.files.addresses([])).toEqual({})
    })

    test('what was moved is at its new place only; moving it again changes nothing', async () => {
      await test_.files.put('held/files/a.png', bytes(1, 2), 'image/png')
      await test_.files.move('held/files/a.png', 'files/a.png')
      await test_.files.move('held/files/a.png', 'files/a.png')
      expect([...((await open('files/a.png')) ?? [])]).toEqual([1, 2])
      expect(await test_.files.addresses(['held/files/a.png'])).toEqual({})
    })

    test('what was removed is gone, its address too; removing what is not there is no error', async () => {
      await test_.files.put('files/a.pdf', bytes(1), 'application/pdf')
      const address = (await test_.files.addresses(['files/a.pdf']))['files/a.pdf'] ?? ''
      await test_.files.remove(['files/a.pdf', 'files/none.pdf'])
      await test_.files.remove(['files/a.pdf'])
      expect(await test_.files.addresses(['files/a.pdf'])).toEqual({})
      expect(await test_.fetch(address)).toBeUndefined()
    })

    test('more paths than a platform takes at once are answered whole', async () => {
      const paths = Array.from({ length: 120 }, (_, index) => `files/${index}.png`)
      for (const path of [paths[0], paths[60], paths[119]]) await test_.files.put(path ?? '', bytes(1), 'image/png')
      expect(Object.keys(await test_.files.addresses(paths))).toHaveLength(3)
    })
  })
}
