import { describe, expect, it } from 'vitest';
import { codeSample, encodeStrictly, quote, sampleLanguages, type Call } from './code-samples';

const url = 'http://127.0.0.1:5080/api/invoke/006f66e348867a97470671bcb8b0344b';
const token = ['authToken', '$TOKEN'] as const;
const call: Call = {
  url,
  parameters: [['pageNum', '1'], ['page', '10'], ['区代码', '310101'], token],
  headers: [],
  format: 'JSON',
};
const inHeader: Call = { url, parameters: [['limit', '2']], headers: [['token', '$TOKEN']], format: 'XML' };
const hostile = '"; rm -rf / #\' $(id) `id` \\ ! %s\n</script>\u2028{0}';
const hostileCall: Call = { ...call, parameters: [['区代码', hostile], token] };

describe('the curl sample', () => {
  it('is one address with the token as a shell variable', () => {
    expect(codeSample('curl', call)).toBe(
      `curl "${url}?pageNum=1&page=10&%E5%8C%BA%E4%BB%A3%E7%A0%81=310101&authToken=$TOKEN"`,
    );
  });

  it('has a secret of a header there, and no question mark without parameters', () => {
    expect(codeSample('curl', inHeader)).toBe(`curl -H "token: $TOKEN" "${url}?limit=2"`);
    expect(codeSample('curl', { ...inHeader, parameters: [] })).toBe(`curl -H "token: $TOKEN" "${url}"`);
  });

  it('has the token after Bearer, and leaves a shell nothing to act on in another header', () => {
    const headers = [['X-App-Code', `a'b"$(id)\`\\`], ['Authorization', 'Bearer $TOKEN']] as const;
    expect(codeSample('curl', { ...inHeader, parameters: [], headers })).toBe(
      `curl -H 'X-App-Code: a'\\''b"$(id)\`\\' -H "Authorization: Bearer $TOKEN" "${url}"`,
    );
  });

  it('leaves a shell nothing to act on but the token', () => {
    const inside = codeSample('curl', hostileCall).slice('curl "'.length, -1);
    expect(inside.replace('$TOKEN', '')).not.toMatch(/["$`\\!'\s();<>|]/);
  });

  it('still says what was typed', () => {
    const address = new URL(codeSample('curl', hostileCall).slice('curl "'.length, -1));
    expect(address.searchParams.get('区代码')).toBe(hostile);
  });
});

describe('the JavaScript sample', () => {
  it('sends what was typed', async () => {
    const asked: string[] = [];
    const fetcher = (address: string) => {
      asked.push(address);
      return Promise.resolve({ json: () => Promise.resolve({ code: 200, msg: '', data: [] }) });
    };
    // Running the sample is the test.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const run = new Function('fetch', 'console', `return (async () => { ${codeSample('JavaScript', hostileCall)} })()`) as (
      fetch: (address: string) => Promise<unknown>,
      console: { log: () => void },
    ) => Promise<void>;
    await run(fetcher, { log: () => undefined });
    expect(new URL(asked[0] ?? '').searchParams.get('区代码')).toBe(hostile);
    expect(new URL(asked[0] ?? '').searchParams.get('authToken')).toBe('$TOKEN');
  });
});

describe('every sample', () => {
  it.each(sampleLanguages)('in %s names the address, the parameters and $TOKEN, on clean lines', (language) => {
    const sample = codeSample(language, call);
    expect(sample).toContain(url);
    expect(sample).toContain('$TOKEN');
    expect(sample).toContain('310101');
    expect(sample).not.toContain('undefined');
  });

  it.each(sampleLanguages)('in %s sends a secret of a header as one', (language) => {
    expect(codeSample(language, inHeader)).toMatch(/token"?[:,] "?\$TOKEN"/);
    expect(codeSample(language, inHeader)).not.toMatch(/json/i);
  });

  it.each(['JavaScript', 'Python', 'C#', 'Java'] as const)('in %s keeps a hostile value inside its literal', (language) => {
    const plain = codeSample(language, { ...call, parameters: [['区代码', 'x'], token] });
    expect(codeSample(language, hostileCall)).toBe(plain.replace('"x"', () => quote(hostile)));
  });
});

describe('quote', () => {
  it.each(['', '中文', 'a"b\\c', 'tab\tline\nreturn\r', '\u2028\u2029\u0085\u202e', '🚇', '${x} {x} %s'])('can be read back: %j', (text) => {
    const literal = quote(text);
    expect(JSON.parse(literal)).toBe(text);
    // None of what JavaScript, Python or C# take for the end of a line.
    expect(literal).not.toMatch(/[\u0000-\u001f\u0085\u2028\u2029]/);
  });

  it('replaces half characters, which no language accepts', () => {
    expect(quote('\ud800')).toBe('"\ufffd"');
  });
});

describe('encodeStrictly', () => {
  it("also encodes what encodeURIComponent leaves: !'()*", () => {
    expect(encodeStrictly("!'()* ~")).toBe('%21%27%28%29%2A%20~');
  });
});
