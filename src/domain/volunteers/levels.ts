/** 星级: hours of a life of service, as the ministry's 《志愿服务记录办法》 (2012) grades them: 100, 300, 600, 1000, 1500. */
export const STAR_HOURS = [100, 300, 600, 1000, 1500] as const

export interface StarLevel {
  /** 0 to 5. */
  readonly stars: number
  /** Half hours until the next star; absent at the last. */
  readonly halfHoursToNext?: number
}

export function starLevelOf(halfHours: number): StarLevel {
  const stars = STAR_HOURS.filter((hours) => halfHours >= 2 * hours).length
  const next = STAR_HOURS[stars]
  return next === undefined ? { stars } : { stars, halfHoursToNext: 2 * next - halfHours }
}
