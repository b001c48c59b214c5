import type { NodeAPI } from 'node-red'
import { completion, typedCompletion } from './completion.js'
import { testConnection } from './connection-test.js'
import { devices } from './devices.js'
import { addEndpoint } from './endpoint.js'
import { explorerMenus } from './explorer-menus.js'
import { explorerRows } from './explorer-rows.js'
import { neighbours } from './neighbours.js'
import { plan } from './plan.js'
import { preview } from './preview.js'

/** What the dialogs and the sidebar tab in the editor ask the runtime for. */
export function addEndpoints(RED: NodeAPI): void {
  addEndpoint(RED, testConnection(RED))
  addEndpoint(RED, completion(RED))
  addEndpoint(RED, typedCompletion(RED))
  addEndpoint(RED, preview(RED))
  addEndpoint(RED, plan(RED))
  addEndpoint(RED, neighbours(RED))
  addEndpoint(RED, devices(RED))
  addEndpoint(RED, explorerMenus)
  addEndpoint(RED, explorerRows(RED))
}
