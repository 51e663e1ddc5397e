export { openIndex, type IndexOptions } from './engine/openIndex'
