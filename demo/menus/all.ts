import type { MenuWithCommands } from '../commands/command.js'
import { completed } from '../facts.js'
import { accessMenus } from './access.js'
import { automationMenus } from './automation.js'
import { connectionMenus } from './connections.js'
import { dhcpMenus } from './dhcp.js'
import { firewallMenus } from './firewall.js'
import { interfaceMenus } from './interface.js'
import { ipMenus } from './ip.js'
import { memberMenus } from './members.js'
import { mobileMenus } from './mobile.js'
import { powerMenus } from './power.js'
import { systemMenus } from './system.js'
import { toolMenus } from './tools.js'
import { userMenus } from './users.js'
import { wifiMenus } from './wifi.js'

/** Every menu a demo router has. */
export const menus: readonly MenuWithCommands[] = [
  ...toolMenus,
  ...interfaceMenus,
  ...memberMenus,
  ...wifiMenus,
  ...mobileMenus,
  ...ipMenus,
  ...dhcpMenus,
  ...firewallMenus,
  ...connectionMenus,
  ...accessMenus,
  ...systemMenus,
  ...powerMenus,
  ...automationMenus,
  ...userMenus
].map(completed)
