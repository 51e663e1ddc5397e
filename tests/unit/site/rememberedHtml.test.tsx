import { rememberedHtml } from '../../../src/site/components/rememberedHtml'

test('an object is rendered once, and another one for itself', () => {
  let renderings = 0
  const html = rememberedHtml(({ name }: { name: string }) => {
    renderings += 1
    return <b>{name}</b>
  })
  const before = { name: 'Before & after' }
  expect([html(before), html(before), html({ name: 'Renamed' })]).toEqual([
    '<b>Before &amp; after</b>',
    '<b>Before &amp; after</b>',
    '<b>Renamed</b>',
  ])
  expect(renderings).toBe(2)
})
