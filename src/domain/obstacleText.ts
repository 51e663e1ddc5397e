import type { AdminWords } from '../words/admin'
import type { Obstacle } from './publicationWorkflow'

/** @returns what stands in the way of an action, in words for the person who tries */
export function obstacleText(obstacle: Obstacle, { publicationWorkflow: { obstacles } }: AdminWords): string {
  return obstacle.reason === 'reviewer-against' ? obstacles[obstacle.reason] : obstacles[obstacle.reason](obstacle)
}
