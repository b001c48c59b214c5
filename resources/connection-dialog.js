// The dialog of a connection: tests it, pins a certificate, finds routers. Loading this file again changes nothing.
;(function () {
  const FIELDS =
    'host port protocol mode trust fingerprint connectTimeout username password charset charsetMode encodeAs'.split(' ')
  const text = (key, details) => routerosEditor.text(key, details)
  const field = (name) => $(`#node-config-input-${name}`)
  const icon = (name) => $('<i>', { class: `fa ${name}`, 'aria-hidden': true })
  const bare = (fingerprint) => String(fingerprint).replaceAll(':', '').trim().toLowerCase()

  /** The fields that decide whether and how a router is reached, as they stand in the dialog. */
  function read(node) {
    const fields = Object.fromEntries(FIELDS.map((name) => [name, field(name).val()]))
    return { id: node.id, ...fields, tls: routerosEditor.configIn(field('tls')) }
  }

  /** A button that tries the connection as it stands in the dialog, and offers to trust the certificate it met. */
  function testButton(node, button, area) {
    routerosEditor.requestButton({
      button,
      area,
      what: 'test',
      read: () => read(node),
      show,
      addToFailure: ({ fingerprint }, body) => {
        if (fingerprint) addFingerprint(addFacts(body), fingerprint)
      }
    })

    function show({ identity, board, model, version, transport, protocol, cipher, authenticated, fingerprint, ms }) {
      const isPlain = transport === 'plain' || transport === 'http'
      const safety = isPlain ? 'test.plain-hint' : authenticated ? 'test.authenticated' : 'test.not-authenticated'
      const title = text('test.ok', { identity: identity || field('host').val() })
      const kind = !isPlain && authenticated ? 'success' : 'warning'
      const facts = addFacts(routerosEditor.addPanel(area, kind, title, text('test.ms', { ms })))
      addFact(facts, 'board', [...new Set([board, model])].filter(Boolean).join(' · '))
      addFact(facts, 'version', version)
      addFact(
        facts,
        'transport',
        isPlain ? text('test.plain') : [protocol, cipher].filter(Boolean).join(' · ') || 'TLS'
      )
      addFact(facts, isPlain ? '' : 'trust', text(safety))
      if (fingerprint) addFingerprint(facts, fingerprint)
      return [title, version && `RouterOS ${version}`, text(safety)].filter(Boolean).join('. ')
    }

    function addFacts(body) {
      return $('<dl>', { class: 'routeros-facts' }).appendTo(body)
    }

    function addFact(facts, name, value) {
      if (!value) return $()
      $('<dt>')
        .text(name && text(`test.${name}`))
        .appendTo(facts)
      return $('<dd>').text(value).appendTo(facts)
    }

    function addFingerprint(facts, fingerprint) {
      const place = addFact(facts, 'fingerprint', ' ')
      // A line may end after a colon.
      const bytes = fingerprint.split(/(?<=:)/).flatMap((byte) => [document.createTextNode(byte), $('<wbr>')])
      $('<code>').append(bytes).appendTo(place.empty())
      const isPinned = field('trust').val() === 'fingerprint' && bare(field('fingerprint').val()) === bare(fingerprint)
      if (isPinned) {
        const pinned = $('<span>', { class: 'routeros-pinned' }).append(icon('fa-check'), ` ${text('test.pinned')}`)
        place.append($('<div>').append(pinned))
        return
      }
      const pin = $('<button>', { type: 'button', class: 'red-ui-button red-ui-button-small' })
      pin.append(icon('fa-thumb-tack'), ` ${text('test.pin')}`)
      place.append($('<div>').append(pin))
      pin.on('click', () => {
        if (field('mode').val() === 'PLAIN_ONLY') field('mode').val('SSL_ONLY').trigger('change')
        field('trust').val('fingerprint').trigger('change')
        field('fingerprint').val(fingerprint).trigger('change')
        // What the panel says was before: ask again.
        button.trigger('focus').trigger('click')
      })
    }
  }

  /** A button that lists the routers on the network; the one chosen fills the host. */
  function discoverButton(button) {
    let menu
    button.attr({ 'aria-haspopup': 'listbox', 'aria-expanded': false })
    button.on('click', async () => {
      if (menu) return
      routerosEditor.setBusy(button, true)
      const answer = await routerosEditor.request('discover', {})
      if (!button[0].isConnected) return
      routerosEditor.setBusy(button, false)
      open(answer)
    })

    function open({ ok, routers = [], note, message, hint }) {
      const form = button.closest('.routeros-form')
      const said = ok
        ? text(routers.length === 0 ? 'discover.none' : 'discover.found', { count: routers.length })
        : message
      routerosEditor.announce(form, said)
      menu = RED.popover.menu({
        class: 'routeros-found',
        width: Math.min(400, $(window).width() - 24),
        maxHeight: 300,
        options: routers.map((router) => ({ label: describe(router), router })),
        onselect: ({ router }) => choose(router),
        onclose: () => {
          menu = undefined
          button.attr('aria-expanded', false)
        }
      })
      menu.show({ target: button, align: 'left', offset: [button.outerWidth(), 2] })
      button.attr('aria-expanded', true)

      const box = $('.routeros-found').last()
      const about = ok ? (note ?? (routers.length === 0 ? text('discover.none-hint') : '')) : hint
      const head = $('<div>', { class: 'routeros-found-head' }).text(said).prependTo(box)
      if (about) $('<div>').text(about).appendTo(head)
      box.find('ul').attr({ role: 'listbox', 'aria-label': said })
      box.find('li').attr('role', 'presentation')
      box.find('a').attr('role', 'option').first().trigger('focus')
    }

    function choose({ address, identity }) {
      field('host').val(address).trigger('change').trigger('keyup').trigger('focus')
      if (identity && field('name').val().trim() === '') field('name').val(identity).trigger('change')
    }
  }

  function describe({ identity, board, version, address, mac, interface: port }) {
    const row = $('<div>', { class: 'routeros-found-router' })
    const about = [board, version && `RouterOS ${version}`].filter(Boolean).join(' · ')
    const where = [identity && mac, port].filter(Boolean).join(' · ')
    const line = (left, right, name) => {
      $('<div>', { class: name }).append($('<span>').text(left), $('<span>').text(right)).appendTo(row)
    }
    line(identity || mac, address, 'routeros-found-name')
    line(about, where, 'routeros-found-about')
    return row
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, { testButton, discoverButton })
})()
