// The flows for a router as a whole, by the id of their action. Loading this file again changes nothing.
;(function () {
  const explorer = (globalThis.routerosExplorer ??= {})
  const text = (key, details) => explorer.text(`make.name.${key}`, details)
  /** Where Home Assistant learns from the broker whether Node-RED is there; `base` of the node decides. */
  const STATUS = 'mikrotik/status'

  /** Files with the date in their names, in the folder where Node-RED keeps files. */
  function backup(flow) {
    const button = flow.button(text('backup'))
    const parts = ['backup', 'export'].map((action, line) => flow.own('file', { action, line }, button))
    const file = { filename: 'filename', filenameType: 'msg', appendNewline: false, overwriteFile: 'true' }
    const save = flow.add('file', { name: text('save'), ...file }, ...parts)
    flow.debug(text('saved'), { property: 'filename' }, save)
  }

  function homeAssistant(flow) {
    const broker = brokerWithStatus() ?? flow.addConfig('mqtt-broker', brokerFields()).id
    const listen = { broker, qos: '1', datatype: 'utf8', inputs: 0 }
    const set = flow.add('mqtt in', { name: text('mqtt-set'), topic: 'mikrotik/+/+/set', ...listen })
    const start = flow.add('mqtt in', { name: text('mqtt-start'), topic: 'homeassistant/status', line: 1, ...listen })
    const node = flow.own('home-assistant', {}, set, start)
    flow.add('mqtt out', { name: text('publish'), broker }, node)
    flow.debug(text('published'), { property: 'topic', line: 1 }, node)
  }

  /** A broker of the flows that already says what Home Assistant needs. */
  function brokerWithStatus() {
    let found
    RED.nodes.eachConfig((node) => {
      if (node.type === 'mqtt-broker' && node.birthTopic === STATUS) found ??= node.id
    })
    return found
  }

  function brokerFields() {
    const said = (when, payload) => ({
      [`${when}Topic`]: STATUS,
      [`${when}Payload`]: payload,
      [`${when}Qos`]: '1',
      [`${when}Retain`]: 'true'
    })
    const address = { broker: 'localhost', port: '1883' }
    return { ...address, ...said('birth', 'online'), ...said('close', 'offline'), ...said('will', 'offline') }
  }

  explorer.flows = Object.assign(explorer.flows ?? {}, { backup, homeAssistant })
})()
