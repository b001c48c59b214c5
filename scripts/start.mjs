// npm start: the demo router and a Node-RED with the nodes.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeReady, root } from './ready.mjs'

await makeReady()
await import(pathToFileURL(join(root, 'dist/demo/start.js')).href)
