import { parentPort, workerData } from 'node:worker_threads'
import type { FacetDefinition } from '../types'
import { Answering, type Call, type Reply } from './thread'

const answering = new Answering<unknown>(workerData as readonly FacetDefinition[])

/** The entry of a search thread. */
parentPort?.on('message', ({ number, call }: { number: number; call: Call }) => {
  let reply: Reply
  try {
    reply = { number, answer: answering.answer(call) }
  } catch (error) {
    reply = { number, error: error instanceof Error ? error : new Error(String(error)) }
  }
  parentPort?.postMessage(reply)
})
