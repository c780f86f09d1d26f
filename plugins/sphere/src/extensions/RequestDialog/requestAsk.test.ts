import { readAsk, withoutAsk, writeAsk, type RequestAsk } from './requestAsk';

const ASK: RequestAsk = {
  changes: [{ type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 }],
  until: '2026-02-20',
  justification: 'a & b = "c"',
};
const address = (text: string) => new URLSearchParams(text);

describe('a link to a request', () => {
  it('says the same when it is read as when it was written', () => {
    const written = writeAsk(address('can=tool'), ASK).toString();
    const read = readAsk(address(written));
    expect(read).toMatchObject({ type: 'ask', ask: ASK });
    expect(address(written).get('can')).toBe('tool');
  });

  it('may be empty, or not there', () => {
    expect(readAsk(address('ask='))).toMatchObject({ type: 'ask', ask: {} });
    expect(readAsk(address('other=1'))).toEqual({ type: 'none' });
  });

  it.each([
    ['is no JSON', '{'],
    ['has unknown keys', '{"sudo":true}'],
    ['has a number that is none', '{"changes":[{"type":"raise","entry":"n"}]}'],
    ['has too many changes', JSON.stringify({ changes: Array(11).fill(0) })],
    ['is too long', JSON.stringify({ justification: 'x'.repeat(30_000) })],
  ])('cannot be read where it %s', (_, code) => {
    expect(readAsk(new URLSearchParams({ ask: code })).type).toBe('unreadable');
  });

  it('is taken out without touching the rest of the address', () => {
    const opened = writeAsk(address('show=live'), ASK);
    expect(withoutAsk(opened).toString()).toBe('show=live');
  });
});
