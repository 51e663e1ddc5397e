import { renderToStaticMarkup } from 'react-dom/server'
import { ItemText, Paragraphs } from '../../../src/site/components/Paragraphs'

const html = (text: string) => renderToStaticMarkup(<Paragraphs text={text} className="abstract" />)

test('a blank line ends a paragraph, and a line ends where it was ended', () => {
  expect(html('Background. <Fees>\n\nMethods.\r\nTwo lines.\r\n \t\r\n\n Results.\n')).toBe(
    '<p class="abstract">Background. &lt;Fees&gt;</p><p class="abstract">Methods.<br/>Two lines.</p><p class="abstract">Results.</p>',
  )
  expect(html(' \n\n ')).toBe('')
})

test('an item of a list has paragraphs when it has several', () => {
  const item = (text: string) => renderToStaticMarkup(<ItemText text={text} />)
  expect(item('One\nline')).toBe('One<br/>line')
  expect(item('One\n\ntwo')).toBe('<p>One</p><p>two</p>')
})
