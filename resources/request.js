// Requests of a dialog to the runtime, and how it shows the answers. Loading this file again changes nothing.
;(function () {
  const text = (key, details) => routerosEditor.text(key, details)

  /**
   * Always resolves: a failure is an answer too, as `{ ok: false, isForbidden, message, hint }`.
   *
   * @param what `test`, `complete`, …
   * @param signal ends it; the runtime stops its work then.
   */
  function request(what, body, signal) {
    return new Promise((resolve) => {
      const sent = $.ajax({
        url: `routeros/${what}`,
        method: 'POST',
        contentType: 'application/json',
        dataType: 'json',
        data: JSON.stringify(body)
      })
        .done(resolve)
        .fail(({ status, responseJSON }) => {
          const reason = { 0: 'unreachable', 401: 'forbidden', 403: 'forbidden', 404: 'missing' }[status] ?? 'failed'
          const fallback = {
            ok: false,
            isForbidden: reason === 'forbidden',
            message: text(`request.${reason}`, { status }),
            hint: text(`request.${reason}-hint`)
          }
          resolve(responseJSON?.message ? { ...responseJSON, ok: false } : fallback)
        })
      signal?.addEventListener('abort', () => sent.abort())
    })
  }

  /** Tells a screen reader what a glance at the dialog shows. */
  function announce(form, message) {
    let voice = form.children('.routeros-voice')
    if (voice.length === 0) voice = $('<div>', { class: 'routeros-voice', 'aria-live': 'polite' }).appendTo(form)
    voice.text(message)
  }

  /** Shows that a button is at work; it takes no click meanwhile, and keeps the focus. */
  function setBusy(button, isBusy) {
    const icon = button.find('i.fa')
    if (isBusy) {
      button.data('routeros', { icon: icon.attr('class'), hadFocus: button.is(':focus') })
      icon.attr('class', 'fa fa-spinner fa-spin')
    } else {
      icon.attr('class', button.data('routeros').icon)
    }
    button.prop('disabled', isBusy).attr('aria-busy', isBusy)
    const isFocusLost = document.activeElement === null || document.activeElement === document.body
    if (!isBusy && button.data('routeros').hadFocus && isFocusLost) button.trigger('focus')
  }

  /**
   * A button that sends a request, and a panel that shows the answer. The panel is dimmed while the fields are no longer
   * as they were sent.
   *
   * @param read gives the body of the request, from the fields as they stand.
   * @param obstacle gives what is missing before anything can be asked.
   * @param show shows an answer that is `ok`, and returns what to announce.
   * @param addToFailure adds to the panel of one that is not, at once or later.
   */
  function requestButton({ button, area, what, read, obstacle = () => undefined, show, addToFailure }) {
    const form = area.closest('.routeros-form')
    let asked

    const refresh = () => {
      if (asked === undefined) return
      const isStale = asked !== JSON.stringify(read())
      area.find('.routeros-panel').toggleClass('routeros-stale', isStale)
      area.find('button').prop('disabled', isStale)
    }
    // Core and our own widgets change fields without an event now and then: looking at a click as well finds those too.
    form.on('input change keyup click', () => setTimeout(refresh, 0))

    button.on('click', async () => {
      const body = read()
      asked = JSON.stringify(body)
      area.children('.routeros-panel').addClass('routeros-waiting')
      setBusy(button, true)
      announce(form, text('request.asking'))
      const message = obstacle()
      const answer = message === undefined ? await request(what, body) : { ok: false, message }
      if (!button[0].isConnected) return
      setBusy(button, false)
      area.empty()
      announce(form, answer.ok ? show(answer) : failure(area, answer))
      reveal()
      if (answer.ok || addToFailure === undefined) return
      await addToFailure(answer, area.find('.routeros-panel-body'))
      reveal()
    })

    function reveal() {
      refresh()
      RED.tray.resize()
      area[0].scrollIntoView({ block: 'nearest', behavior: 'smooth' })
    }
  }

  /** @param kind `success`, `warning`, `error` or `neutral`. @param meta a few words at the right. @returns its body. */
  function addPanel(area, kind, title, meta = '') {
    const icon = {
      success: 'fa-check-circle',
      warning: 'fa-exclamation-triangle',
      error: 'fa-times-circle',
      neutral: 'fa-paper-plane-o'
    }[kind]
    const box = $('<div>', { class: `routeros-panel routeros-${kind}` }).appendTo(area)
    const head = $('<div>', { class: 'routeros-panel-head' }).appendTo(box)
    $('<i>', { class: `fa ${icon}`, 'aria-hidden': true }).appendTo(head)
    $('<span>', { class: 'routeros-panel-title' }).text(title).appendTo(head)
    $('<span>', { class: 'routeros-panel-meta' }).text(meta).appendTo(head)
    $('<span>', { class: 'routeros-panel-old' }).text(text('request.stale')).appendTo(head)
    return $('<div>', { class: 'routeros-panel-body' }).appendTo(box)
  }

  /** What went wrong, and what to do about it. @returns what to announce. */
  function failure(area, { message, hint }) {
    const title = message || text('request.failed', { status: '' })
    const body = addPanel(area, 'error', title)
    if (hint) $('<p>').text(hint).appendTo(body)
    return hint ? `${title}. ${hint}` : title
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, {
    request,
    announce,
    setBusy,
    requestButton,
    addPanel
  })
})()
