import type { Locator, Page } from 'playwright-core'

/** A row of a list in a dialog: what stands in its fields, from left to right. */
export type ListRow = readonly string[]

/** The dialog of a node, on top of the others. */
export class Dialog {
  readonly #page: Page
  readonly #prefix: string

  /** @param prefix `node`, or `node-config` for a connection. */
  constructor(page: Page, prefix: 'node' | 'node-config') {
    this.#page = page
    this.#prefix = prefix
  }

  get form(): Locator {
    return this.#page.locator(this.#prefix === 'node' ? '#dialog-form' : '#node-config-dialog-edit-form')
  }

  /** The input, select or checkbox of a field; of a typed field the part one types in. */
  field(name: string): Locator {
    const own = `#${this.#prefix}-input-${name}`
    return this.#page.locator(
      `${own}:not([type=hidden]), ${own} + .red-ui-typedInput-container .red-ui-typedInput-input`
    )
  }

  button(name: string): Locator {
    return this.#page.locator(`#${this.#prefix}-${name}`)
  }

  rows(list: string): Locator {
    return this.#page.locator(`#${this.#prefix}-input-${list}-list .routeros-list-row`)
  }

  /** Shows the fields that few nodes need. */
  async showMore(): Promise<void> {
    const button = this.form.locator('.routeros-more')
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
  }

  /** Fills a field as a person does, who looks for it under “More” too. */
  async set(name: string, value: string | boolean): Promise<void> {
    const field = this.field(name)
    const isMore = (await this.form.locator('#node-input-more-fields').locator(field).count()) > 0
    if (isMore) await this.showMore()
    if (typeof value === 'boolean') await field.setChecked(value)
    else if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption(value)
    else await field.fill(value)
  }

  /** Chooses the type of a typed field in its menu; again where the menu closed before it took the click. */
  async setType(container: Locator, type: string): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await container.locator('.red-ui-typedInput-type-select').click()
      const choice = this.#page.locator(`.red-ui-typedInput-options:visible a[value="${type}"]`)
      await choice.click({ timeout: 2_000 }).catch(() => undefined)
      if ((await this.#typeOf(container)) === type) return
    }
  }

  #typeOf(container: Locator): Promise<string> {
    return container.evaluate((element) => {
      const { $ } = globalThis as unknown as { $: (field: unknown) => { typedInput(what: 'type'): string } }
      return $(element.previousElementSibling).typedInput('type')
    })
  }

  typed(name: string): Locator {
    return this.#page.locator(`#${this.#prefix}-input-${name} + .red-ui-typedInput-container`)
  }

  /** Adds a row to a list: a text is typed, and what a select offers is chosen. */
  async addRow(list: string, row: ListRow): Promise<void> {
    const element = this.#page.locator(`#${this.#prefix}-input-${list}-list`)
    await element
      .locator('xpath=ancestor::*[contains(@class, "red-ui-editableList")][last()]')
      .getByRole('button')
      .last()
      .click()
    const fields = this.rows(list).last().locator('.routeros-list-name, select, .red-ui-typedInput-input:visible')
    for (const [index, text] of row.entries()) {
      const field = fields.nth(index)
      if (await field.evaluate((each) => each.tagName === 'SELECT')) await field.selectOption(text)
      else await field.fill(text)
    }
  }

  /** What stands in every field, by its name, and in the rows of the lists. */
  values(): Promise<Record<string, unknown>> {
    return this.form.evaluate((form, prefix) => {
      // What a typed field holds it takes over from the part one types in, and that only sooner or later.
      const read = (field: Element): unknown => {
        const typed = field.nextElementSibling?.querySelector(
          ':scope.red-ui-typedInput-container .red-ui-typedInput-input'
        )
        const input = (typed ?? field) as HTMLInputElement
        return input.type === 'checkbox' ? input.checked : input.value
      }
      const own = [...form.querySelectorAll(`input[id^="${prefix}-input-"], select[id^="${prefix}-input-"]`)]
      const rows = [...form.querySelectorAll('.routeros-list-row')]
      const values = Object.fromEntries(own.map((field) => [field.id.slice(prefix.length + 7), read(field)]))
      return {
        ...values,
        rows: rows.map((row) => [...row.querySelectorAll('input:not([type=hidden]), select')].map(read))
      }
    }, this.#prefix)
  }

  /** The fields and buttons in sight that a screen reader would have no name for. */
  nameless(): Promise<string[]> {
    return this.form.evaluate((form) => {
      const isNamed = (element: HTMLElement): boolean => {
        const names = ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name))
        const by = element.getAttribute('aria-labelledby')
        const labels = [by && document.getElementById(by), ...((element as HTMLInputElement).labels ?? [])]
        return [...names, element.textContent, ...labels.map((label) => label && label.textContent)].some((name) =>
          name?.trim()
        )
      }
      return [...form.querySelectorAll<HTMLElement>('.routeros-form :is(input, select, button.red-ui-button)')]
        .filter((element) => element.offsetParent !== null && !isNamed(element))
        .map((element) => element.outerHTML)
    })
  }

  async showTab(name: string): Promise<void> {
    const content = this.form.locator(`#node-config-routeros-tab-${name}`)
    // Soon after another click this one counts as a double click, and is not heard.
    while (!(await content.isVisible())) await this.form.locator(`a[href="#node-config-routeros-tab-${name}"]`).click()
  }

  /** Done, Add or Update. */
  async close(): Promise<void> {
    const tray = this.#page.locator('.red-ui-tray').last()
    const element = await tray.elementHandle()
    await tray.locator('.red-ui-tray-toolbar button.primary').click()
    await this.#page.waitForFunction((each) => !(each as Element).isConnected, element)
  }
}
