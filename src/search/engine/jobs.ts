import { rmSync } from 'node:fs'
import path from 'node:path'
import { imageOfFile, imageOfMemory, type SegmentImage } from '../segment/image'
import { mergeSegments, type MergeInput } from '../segment/mergeSegments'
import { Segment } from '../segment/segment'
import { SegmentBuilder } from '../segment/segmentBuilder'
import { FileSink, MemorySink } from '../segment/sink'
import type { SearchRecord } from '../types'

/** A segment built from records is written out when it has so many words: they take about 100 MB until then. */
const MAX_TOKENS = 6_000_000

/** A segment as it goes into a merge. */
export interface JobInput {
  image: SegmentImage
  deleted: SharedArrayBuffer | null
}

/** Heavy work, done beside the thread that serves requests. */
export type Job =
  | { type: 'build'; name: string; records: SearchRecord<unknown>[] }
  | { type: 'merge'; name: string; inputs: JobInput[]; file: string | null }
  | { type: 'rebuild-add'; directory: string; name: string; records: SearchRecord<unknown>[] }
  | { type: 'rebuild-finish'; file: string }

/** Does jobs one after the other. A rebuild is several of them; one runs at a time. */
export class JobRunner {
  #rebuild: Rebuild | null = null

  /** @param facets names, in the order of their columns */
  constructor(readonly facets: readonly string[]) {}

  /** @returns the new segment; null for a step that makes none */
  run(job: Job): SegmentImage | null {
    switch (job.type) {
      case 'build': {
        const sink = new MemorySink()
        const builder = new SegmentBuilder(sink, this.facets)
        for (const record of job.records) builder.add(record)
        builder.finish()
        return imageOfMemory(job.name, sink.finish())
      }
      case 'merge':
        return merge(job)
      case 'rebuild-add':
        this.#rebuild ??= new Rebuild(job.directory, job.name, this.facets)
        for (const record of job.records) this.#rebuild.add(record)
        return null
      case 'rebuild-finish': {
        const rebuild = this.#rebuild
        this.#rebuild = null
        return rebuild?.finish(job.file) ?? null
      }
    }
  }
}

function merge({ name, inputs, file }: { name: string; inputs: JobInput[]; file: string | null }): SegmentImage {
  const opened = inputs.map(({ image, deleted }): MergeInput => ({
    segment: new Segment(image),
    deleted: deleted && new Uint32Array(deleted),
  }))
  try {
    if (file === null) {
      const sink = new MemorySink()
      mergeSegments(opened, sink)
      return imageOfMemory(name, sink.finish())
    }
    const sink = new FileSink(file)
    mergeSegments(opened, sink)
    sink.finish()
    return imageOfFile(name, file)
  } finally {
    for (const { segment } of opened) segment.close()
  }
}

/** Many records become segments of a size that memory allows, and those one. */
class Rebuild {
  readonly #files: string[] = []
  #sink: FileSink
  #builder: SegmentBuilder

  constructor(
    readonly directory: string,
    readonly name: string,
    readonly facets: readonly string[],
  ) {
    this.#sink = this.#nextSink()
    this.#builder = new SegmentBuilder(this.#sink, facets)
  }

  add(record: SearchRecord<unknown>): void {
    this.#builder.add(record)
    if (this.#builder.tokens < MAX_TOKENS) return
    this.#endPart()
    this.#sink = this.#nextSink()
    this.#builder = new SegmentBuilder(this.#sink, this.facets)
  }

  finish(file: string): SegmentImage {
    this.#endPart()
    const inputs = this.#files.map((part) => ({ image: imageOfFile(part, part), deleted: null }))
    const image = merge({ name: this.name, inputs, file })
    for (const part of this.#files) rmSync(part)
    return image
  }

  #nextSink(): FileSink {
    const file = path.join(this.directory, `${this.name}-${this.#files.length}.part`)
    this.#files.push(file)
    return new FileSink(file)
  }

  #endPart(): void {
    this.#builder.finish()
    this.#sink.finish()
  }
}
