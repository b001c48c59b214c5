import assert from 'node:assert/strict'
import { definitionOf, fieldsOf, literal, types } from '../definitions.js'

/**
 * The flow library of Node-RED, and its scorecard, read the definition of a node without running it: `registerType` with a
 * text and an object, in which no name is computed or spread.
 */
describe('what the flow library reads', () => {
  for (const type of types) {
    it(`finds ${type}, its look and its fields`, () => {
      const definition = definitionOf(type)
      assert.ok(fieldsOf(type).includes('name'))
      for (const each of ['category', 'color', 'icon', 'inputs', 'outputs']) {
        if (definition.has(each)) assert.notEqual(literal(definition.get(each)), undefined, each)
      }
    })
  }
})
