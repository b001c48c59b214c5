/** One thing that could be written: `value` takes the place of all that stands in the field, `label` is its last part. */
export interface Item {
  value: string
  label?: string
  about?: string
  /** What a path leads to. */
  type?: 'menu' | 'command'
}

/** What stands below a place in the console. */
export interface Child {
  name: string
  type: 'menu' | 'command' | 'argument'
  about: string
}
