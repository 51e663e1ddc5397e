import { rememberedHtml } from '../../../src/site/components/rememberedHtml'
import { siteI18n, useI18n } from '../../../src/site/i18n'

const [english, french] = [siteI18n('en'), siteI18n('fr')]

test('an object is rendered once, and another one for itself', () => {
  let renderings = 0
  const html = rememberedHtml(({ name }: { name: string }) => {
    renderings += 1
    return <b>{name}</b>
  })
  const before = { name: 'Before & after' }
  expect([html(before, english), html(before, english), html({ name: 'Renamed' }, english)]).toEqual([
    '<b>Before &amp; after</b>',
    '<b>Before &amp; after</b>',
    '<b>Renamed</b>',
  ])
  expect(renderings).toBe(2)
})

test('an object is rendered in each language', () => {
  function Month({ month }: { month: string }) {
    return useI18n().date(month)
  }
  const html = rememberedHtml(({ month }: { month: string }) => <Month month={month} />)
  const shown = { month: '2024-03' }
  expect([html(shown, english), html(shown, french), html(shown, english)]).toEqual([
    'March 2024',
    'mars 2024',
    'March 2024',
  ])
})
