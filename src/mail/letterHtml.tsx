import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Preview } from '@react-email/preview'
import { Text } from '@react-email/text'
import type { CSSProperties } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { i18nIn } from '../words/i18n'
import type { Block, Letter } from './letter'

const SERIF = 'Georgia, "Times New Roman", serif'
const SANS = 'Arial, Helvetica, sans-serif'

/** The site's colours on paper; mail programs make their own of them in the dark. */
const COLOUR = {
  paper: '#fbfaf7',
  ink: '#1b2430',
  muted: '#55606e',
  line: '#dcd8cf',
  accent: '#0a5c66',
  white: '#ffffff',
}

const STYLE = {
  body: { backgroundColor: COLOUR.paper, margin: 0, padding: '24px 12px' },
  container: { maxWidth: '560px', margin: '0 auto' },
  sender: { color: COLOUR.muted, fontFamily: SANS, fontSize: '14px', lineHeight: '20px', margin: '0 0 16px' },
  heading: { color: COLOUR.ink, fontFamily: SERIF, fontSize: '26px', lineHeight: '32px', margin: '0 0 16px' },
  text: { color: COLOUR.ink, fontFamily: SANS, fontSize: '16px', lineHeight: '24px', margin: '0 0 16px' },
  label: { color: COLOUR.muted },
  button: {
    ...{ backgroundColor: COLOUR.accent, color: COLOUR.white, fontFamily: SANS, fontSize: '16px', fontWeight: 600 },
    ...{ padding: '10px 20px', borderRadius: '2px', margin: '0 0 16px' },
  },
  line: { borderColor: COLOUR.line, margin: '24px 0 16px' },
  small: { color: COLOUR.muted, fontFamily: SANS, fontSize: '14px', lineHeight: '20px', margin: '0 0 8px' },
  link: { color: COLOUR.accent, textDecoration: 'underline' },
} satisfies Record<string, CSSProperties>

/** On the side where lines begin. */
const quoted = (direction: 'ltr' | 'rtl'): CSSProperties => ({
  ...{ ...STYLE.text, whiteSpace: 'pre-line' },
  [direction === 'rtl' ? 'borderRight' : 'borderLeft']: `3px solid ${COLOUR.line}`,
  [direction === 'rtl' ? 'paddingRight' : 'paddingLeft']: '12px',
})

/**
 * @param letter what the mail says
 * @param sender the hub's name, above it
 * @returns a whole document, in tables and inline styles as mail programs need them
 */
export function letterHtml(letter: Letter, sender: string): string {
  const { locale = 'en', heading, text, footer = [] } = letter
  const { direction, locale: language } = i18nIn(locale)
  const [first] = text
  const main = text.find((part) => typeof part === 'object' && 'url' in part)
  const opening = heading ?? (typeof first === 'string' ? first : sender)
  const markup = renderToStaticMarkup(
    <Html lang={language} dir={direction}>
      <Head>
        <title>{opening}</title>
      </Head>
      <Preview>{opening}</Preview>
      <Body style={{ ...STYLE.body, direction, textAlign: direction === 'rtl' ? 'right' : 'left' }}>
        <Container style={STYLE.container}>
          <Text style={STYLE.sender}>{sender}</Text>
          {heading === undefined ? null : (
            <Heading as="h1" style={STYLE.heading}>
              {heading}
            </Heading>
          )}
          {text.map((part, index) => (
            <Part direction={direction} isFirst={part === main} key={index} locale={locale} part={part} />
          ))}
          {footer.length > 0 ? <Hr style={STYLE.line} /> : null}
          {footer.map((part, index) => (
            <Text key={index} style={STYLE.small}>
              {typeof part === 'string' ? (
                part
              ) : (
                <a href={part.url} style={STYLE.link}>
                  {part.label}
                </a>
              )}
            </Text>
          ))}
        </Container>
      </Body>
    </Html>,
  )
  return `<!DOCTYPE html>${markup}`
}

interface PartProps {
  part: Block
  locale: string
  direction: 'ltr' | 'rtl'
  /** Whether it is the link that the mail is written for. */
  isFirst: boolean
}

function Part({ part, locale, direction, isFirst }: PartProps) {
  const { mails } = i18nIn(locale).words
  if (typeof part === 'string') return <Text style={STYLE.text}>{part}</Text>
  if ('url' in part)
    return (
      <Text style={STYLE.text}>
        {isFirst ? (
          <Button href={part.url} style={STYLE.button}>
            {part.label}
          </Button>
        ) : (
          <a href={part.url} style={STYLE.link}>
            {part.label}
          </a>
        )}
      </Text>
    )
  if ('quote' in part)
    return (
      <>
        <Text style={{ ...STYLE.text, ...STYLE.label, margin: 0 }}>{part.by}</Text>
        <Text style={quoted(direction)}>{part.quote}</Text>
      </>
    )
  return (
    <Text style={STYLE.text}>
      {part.particulars.map(([name, value]) => (
        <span key={name} style={{ display: 'block' }}>
          {mails.particular({ name, value })}
        </span>
      ))}
    </Text>
  )
}
