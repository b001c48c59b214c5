// Whether somebody can see an element. Loading this file again changes nothing.
;(function () {
  /**
   * Not in a tab or sidebar that is closed, nor in a window that is behind others as the browser sees it.
   *
   * @param onChange is called with the answer when it changes.
   */
  function whileVisible(element, onChange) {
    let isShown = false
    let wasVisible = false
    const tell = () => {
      const isVisible = isShown && document.visibilityState === 'visible'
      if (isVisible === wasVisible) return
      wasVisible = isVisible
      onChange(isVisible)
    }
    new IntersectionObserver((entries) => {
      isShown = entries.at(-1).isIntersecting
      tell()
    }).observe(element[0])
    document.addEventListener('visibilitychange', tell)
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { whileVisible })
})()
