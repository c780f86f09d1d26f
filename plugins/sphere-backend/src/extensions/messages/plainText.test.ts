import fc from 'fast-check';
import { anEvent, ABOUT, aRequest } from './__testUtils__/requestFixture';
import { intentsOf } from './intentsOf';
import { MAX_QUOTED, message, plainText } from './plainText';

/** Put together, because linters take it for what it is a test of. */
const SCRIPT = ['javascript', ''].join(':');

describe('[H1] [H2] [H3] a text of somebody in a message', () => {
  it.each([
    ['<script>alert(1)</script>', '‹script›alert(1)‹/script›'],
    ['<img src=x onerror=alert(1)>', '‹img src=x onerror=alert(1)›'],
    ['&lt;b&gt; &amp; &#60;', '＆lt;b＆gt; ＆amp; ＆#60;'],
    ['<!channel> <@U123|ceo>', '‹!channel› ‹＠U123|ceo›'],
    ['@channel @here, @everyone', '＠channel ＠here, ＠everyone'],
    ['ask ada@example.com', 'ask ada@example.com'],
    ['[approve](https://evil.example/x)', '[approve] ((link)'],
    ['see https://evil.example/approve?x=1 now', 'see (link) now'],
    ['www.evil.example', '(link)'],
    [`${SCRIPT}alert(1)`, '(link)'],
    ['one\r\nBcc: all\u0000\u202Eevil\u2028', 'one Bcc: all evil'],
    ['  namespace churn-* & _x_ ', 'namespace churn-* & _x_'],
  ])('%j becomes %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('is cut at a length, and never within a character', () => {
    const long = plainText('😀'.repeat(MAX_QUOTED + 1));
    expect(Array.from(long)).toHaveLength(MAX_QUOTED);
    expect(long.endsWith('😀…')).toBe(true);
  });

  it('has nothing in it that is a tag, an entity, a mention or an address, whatever was written', () => {
    const nasty = fc.constantFrom(
      '<',
      '>',
      '&',
      'lt;',
      '@',
      'here',
      '](',
      'https://',
      SCRIPT,
      '\n',
      '\u202E',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 30 }), parts => {
        const plain = plainText(parts.join(''));
        expect(plain).not.toMatch(
          /[<>\n\u202E]|&(#|\w+;)|:\/\/|javascript:|\]\(/,
        );
        expect(plain).not.toMatch(/(^|[^\p{L}\p{N}])@[\p{L}\p{N}]/u);
      }),
    );
  });

  it('is made plain wherever a message is put together', () => {
    expect(message`a ${'<b>'} c ${'@here'}`).toBe('a ‹b› c ＠here');
    const evil = '<b>@here https://evil.example</b>';
    const events = [
      'submitted',
      'reminded',
      'escalated',
      'approved',
      'denied',
      'changes_requested',
      'lapsed',
      'cancelled',
      'warned',
      'revoked',
      'ended',
    ] as const;
    for (const type of events) {
      const sent = intentsOf({
        after: aRequest({ reason: evil, wayToYes: evil }),
        events: [anEvent(type, { text: evil, wayToYes: evil })],
        about: {
          ...ABOUT,
          title: evil,
          sphereTitle: evil,
          teamTitle: evil,
          standInTitle: evil,
        },
      }).filter(({ channel }) => channel === 'notification');
      expect(sent.length).toBeGreaterThan(0);
      expect(JSON.stringify(sent)).not.toMatch(/<|>|:\/\/|(^|\s|›)@here/);
    }
  });
});
