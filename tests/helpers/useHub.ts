import type { Payload } from 'payload'
import { deskOf, type Desk } from './desk'
import { NETWORK, type Network } from './network'
import { serveHub, type ServedHub } from './servedHub'

// There once the tests run, for the file of tests that called useHub().
export let hub: ServedHub<Network>
export let payload: Payload
export let people: Network
export let desk: Desk

/**
 * Serves a hub with a network of people before the tests of this file, and closes it afterwards.
 *
 * @param settings environment variables that differ from those of all tests
 */
export function useHub(settings: Record<string, string> = {}): void {
  beforeAll(async () => {
    hub = await serveHub(settings, NETWORK)
    ;({ payload, made: people } = hub)
    desk = deskOf(payload)
  })
  afterAll(() => hub?.close())
}
