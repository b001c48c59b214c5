import assert from 'node:assert/strict'
import { Charset } from '../../../src/wire/charset.js'
import { InputError } from '../../../src/errors.js'

describe('Charset', () => {
  const decode = (bytes: number[], fallback?: string): string => {
    const all = Buffer.from([0x3d, ...bytes, 0xff])
    return new Charset(fallback === undefined ? {} : { fallback }).decode(all, 1, 1 + bytes.length)
  }

  describe('decode', () => {
    const vectors: [name: string, bytes: number[], text: string, fallback?: string][] = [
      ['nothing', [], ''],
      ['ASCII', [0x61, 0x00, 0x7f], 'a\0\x7f'],
      ['UTF-8', [0xc5, 0x81, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], 'Ł€😀'],
      ['U+FFFD as a value of its own', [0xef, 0xbf, 0xbd], '\ufffd'],
      ['U+FFFD next to others', [0xc3, 0xa9, 0xef, 0xbf, 0xbd], 'é\ufffd'],
      ['windows-1252 by default', [0x63, 0x61, 0x66, 0xe9, 0x20, 0x80], 'café €'],
      ['windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], 'Привет', 'windows-1251'],
      ['windows-1250', [0x9c, 0xbf], 'śż', 'windows-1250'],
      ['GBK', [0xc4, 0xe3, 0xba, 0xc3], '你好', 'gbk'],
      ['an overlong form, which is not UTF-8', [0xc0, 0x80], 'À€'],
      ['a code point past the last', [0xf4, 0x90, 0x80, 0x80], 'ô\ufffd€€'],
      ['what no charset can read', [0xff], '\ufffd', 'utf8'],
      ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
      ['a byte order mark of another charset', [0x84, 0x31, 0x95, 0x33, 0xff], '\ufeff\ufffd', 'gb18030']
    ]
    for (const [name, bytes, text, fallback] of vectors) {
      it(name, () => assert.equal(decode(bytes, fallback), text))
    }
  })

  describe('encode', () => {
    it('is UTF-8 unless told otherwise', () => {
      for (const encodeAs of ['utf8', 'UTF-8', 'utf-8']) {
        assert.deepEqual(new Charset({ encodeAs }).encode('Ł😀'), Buffer.from([0xc5, 0x81, 0xf0, 0x9f, 0x98, 0x80]))
      }
    })

    it('keeps a byte order mark, which is text like any other', () => {
      const charset = new Charset({ fallback: 'gb18030', encodeAs: 'gb18030', mode: 'always' })
      const bytes = charset.encode('\ufeff你')
      assert.deepEqual(bytes, Buffer.from([0x84, 0x31, 0x95, 0x33, 0xc4, 0xe3]))
      assert.equal(charset.decode(bytes, 0, bytes.length), '\ufeff你')
    })

    it('checks a word without writing it', () => {
      assert.throws(() => new Charset({ encodeAs: 'ascii' }).check('=a=é'), {
        details: { name: 'a', charset: 'ascii' }
      })
      assert.throws(() => new Charset().check('=a=\ud800'), { details: { name: 'a', charset: 'utf8' } })
      new Charset({ encodeAs: 'ascii' }).check('=a=e')
      new Charset().check('=a=é')
    })

    it('says whether it is UTF-8', () => {
      const names = ['utf8', 'UTF8', 'utf-8', 'windows-1252']
      assert.deepEqual(
        names.map((encodeAs) => new Charset({ encodeAs }).isUtf8),
        [true, true, true, false]
      )
    })

    it('writes a code page', () => {
      assert.deepEqual(new Charset({ encodeAs: 'windows-1251' }).encode('=a=Я'), Buffer.from('=a=\xdf', 'latin1'))
      assert.deepEqual(new Charset({ encodeAs: 'gbk' }).encode('你'), Buffer.from([0xc4, 0xe3]))
    })

    const refused: [encodeAs: string, word: string, name: string][] = [
      ['windows-1252', '=comment=hunter2 日', 'comment'],
      ['windows-1251', '=password=hunter2=é', 'password'],
      ['utf8', '=password=hunter2\ud800', 'password'],
      ['ascii', '?comment=hunter2 é', '?comment'],
      ['ascii', '?>comment=hunter2 é', '?>comment'],
      ['ascii', '=!größe=', '!größe'],
      ['ascii', '/größe/print', '/größe/print']
    ]
    for (const [encodeAs, word, name] of refused) {
      it(`refuses ${JSON.stringify(word)} in ${encodeAs} by the name ${name}, never by its value`, () => {
        assert.throws(
          () => new Charset({ encodeAs }).encode(word),
          (error) => {
            assert.ok(error instanceof InputError)
            assert.deepEqual([error.reason, error.details['name']], ['not-encodable', name])
            assert.ok(!JSON.stringify([error.message, error.details, error.stack]).includes('hunter2'))
            return true
          }
        )
      })
    }

    it('takes a name for what is no word', () => {
      assert.throws(() => new Charset({ encodeAs: 'ascii' }).encode('hunter2 é', 'password'), {
        message: /^password cannot/
      })
    })

    it('sends U+FFFD when it is asked to', () => assert.equal(new Charset().encode('\ufffd').toString(), '\ufffd'))
  })

  it('refuses what it does not know, and what would not keep the punctuation of the wire', () => {
    for (const name of [
      'klingon',
      '',
      'utf16',
      'utf-16le',
      'utf32',
      'utf-7',
      'base64',
      'hex',
      '__proto__',
      'constructor'
    ]) {
      assert.throws(() => new Charset({ fallback: name }), { reason: 'bad-charset' }, name)
      assert.throws(() => new Charset({ encodeAs: name }), { reason: 'bad-charset' }, name)
    }
  })

  it('reads every value in the charset when it is asked to, also what happens to be UTF-8', () => {
    const bytes = Buffer.from([0xd2, 0xbb]) // 一 in GBK, and U+04BB in UTF-8
    assert.equal(new Charset({ fallback: 'gbk' }).decode(bytes, 0, 2), 'һ')
    assert.equal(new Charset({ fallback: 'gbk', mode: 'always' }).decode(bytes, 0, 2), '一')
  })
})
