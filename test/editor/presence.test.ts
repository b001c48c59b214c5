import assert from 'node:assert/strict'
import { connectionTo, useEditor } from './editor.js'

describe('the dialog of a presence node', function () {
  this.timeout(30_000)
  const at = useEditor()

  before(() =>
    at.editor.show([
      connectionTo(at.router),
      { ...connectionTo(at.router), id: 'second', name: 'attic' },
      {
        id: 'home',
        type: 'routeros-presence',
        connection: 'router',
        devices: [{ name: 'Anna', match: 'f0:18:98:5a:61:07' }],
        autostart: false,
        wires: [[], []]
      }
    ])
  )
  afterEach(() => at.editor.reload())

  it('lists the devices that are seen now, and names one at a click', async () => {
    const dialog = await at.editor.edit('home')
    await dialog.form.locator('#node-input-look').click()
    const found = dialog.form.locator('.routeros-devices .routeros-device')
    await found.first().waitFor()
    const pixel = found.filter({ hasText: 'Pixel-8' })
    const anna = found.filter({ hasText: 'Annas-MacBook' })
    assert.match(await pixel.innerText(), /192\.168\.88\.102.*5E:B2:0C:91:7D:33.*demo · wifi1 · demo · -61 dBm/s)
    assert.deepEqual(
      [await anna.getAttribute('aria-pressed'), await pixel.getAttribute('aria-pressed')],
      ['true', 'false']
    )
    await pixel.click()
    await pixel.and(dialog.form.locator('[aria-pressed="true"]')).waitFor()
    // A second click names nobody twice.
    await pixel.click()
    assert.deepEqual((await dialog.values())['rows'], [
      ['Anna', 'f0:18:98:5a:61:07'],
      ['Pixel-8', '5E:B2:0C:91:7D:33, Pixel-8']
    ])
    assert.deepEqual(await dialog.nameless(), [])
    await dialog.close()
    const { devices } = await at.editor.saved('home', ['devices'])
    assert.deepEqual(devices, [
      { name: 'Anna', match: 'f0:18:98:5a:61:07' },
      { name: 'Pixel-8', match: '5E:B2:0C:91:7D:33, Pixel-8' }
    ])
  })

  it('shows access points as they are needed', async () => {
    const dialog = await at.editor.edit('home')
    const shown = async (): Promise<number> => {
      const all = [2, 3, 4, 5, 6, 7, 8].map((number) => dialog.field(`connection${number}`).isVisible())
      return (await Promise.all(all)).filter(Boolean).length
    }
    const add = dialog.form.locator('#node-input-add-access-point')
    assert.equal(await shown(), 0)
    await add.click()
    assert.equal(await shown(), 1)
    await dialog.set('connection2', 'second')
    await add.click()
    assert.equal(await shown(), 2)
    await dialog.close()
    assert.deepEqual(await at.editor.saved('home', ['connection2', 'connection3', 'valid']), {
      connection2: 'second',
      connection3: '',
      valid: true
    })
    const again = await at.editor.edit('home')
    assert.deepEqual(
      [await again.field('connection2').isVisible(), await again.field('connection3').isVisible()],
      [true, false]
    )
    for (let count = 0; count < 6; count += 1) await add.click()
    assert.equal(await add.isVisible(), false)
  })

  it('says why nothing is seen', async () => {
    const dialog = await at.editor.edit('home')
    await dialog.set('connection', '_ADD_')
    await dialog.form.locator('#node-input-look').click()
    const panel = dialog.form.locator('.routeros-panel.routeros-error')
    assert.match(await panel.innerText(), /No connection selected/)
  })

  it('finds a device without a match', async () => {
    const dialog = await at.editor.edit('home')
    await dialog.addRow('devices', ['Ben', ''])
    await dialog.close()
    assert.deepEqual(await at.editor.saved('home', ['valid']), { valid: false })
  })
})
