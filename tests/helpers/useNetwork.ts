import type { Payload } from 'payload'
import type { Env } from '../../src/config/env'
import { deskOf, type Desk } from './desk'
import { NETWORK, type Network } from './network'
import { openFilled } from './openFilled'

// There once the tests run, for the file of tests that called useNetwork().
export let env: Env
export let payload: Payload
export let people: Network
export let desk: Desk

/**
 * Opens a database with a network of people before the tests of this file, and closes it afterwards.
 *
 * @param closeFirst closes what the file has opened on it
 */
export function useNetwork(closeFirst?: () => unknown): void {
  beforeAll(async () => {
    ;({ env, payload, made: people } = await openFilled(NETWORK))
    desk = deskOf(payload)
  })
  afterAll(async () => {
    await closeFirst?.()
    await payload?.destroy()
  })
}
