import { useRouter } from '@tarojs/taro'

/** What the page was opened with. WeChat hands parameters over as they stand in the address; browsers decode them, and ids have nothing that would be decoded twice. */
export function useParams(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter()
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value === undefined ? undefined : decoded(value)]))
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // A lone percent sign from a link that somebody typed: taken as it is, and not found later.
    return value
  }
}
