/** A call to show: an address without query, and the parameters in order, without the token. */
export interface Call {
  readonly url: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

export const sampleLanguages = ['curl', 'JavaScript', 'Python', 'C#'] as const;
export type SampleLanguage = (typeof sampleLanguages)[number];

/** Stands where the reader's token goes; in a shell it is the variable of that name. */
const token = '$TOKEN';

/**
 * A string literal that means the same in JavaScript, Python and C#: JSON's escapes, and every character
 * written as an escape that one of the three would read as the end of a line or that cannot be seen.
 */
export function quote(value: string): string {
  return JSON.stringify(value.toWellFormed()).replace(
    /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Percent-encodes all but letters, digits and `-._~`, so that no shell finds anything to act on within double quotes. */
export function encodeStrictly(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** An address within double quotes; the URL parser encodes quotes and spaces but leaves what a shell would expand. */
function shellAddress(url: string): string {
  return url.replace(/["$`\\!\s]/g, (character) => encodeURIComponent(character).replace('!', '%21'));
}

function curl({ url, parameters }: Call): string {
  const query = parameters.map(([name, value]) => `${encodeStrictly(name)}=${encodeStrictly(value)}`);
  return `curl "${shellAddress(url)}?${[...query, `authToken=${token}`].join('&')}"`;
}

function pairs(call: Call): readonly (readonly [string, string])[] {
  return [...call.parameters, ['authToken', token]];
}

function javaScript(call: Call): string {
  return [
    'const query = new URLSearchParams([',
    ...pairs(call).map(([name, value]) => `  [${quote(name)}, ${quote(value)}],`),
    ']);',
    `const response = await fetch(${quote(call.url)} + "?" + query);`,
    'const { code, msg, data } = await response.json();',
    'console.log(code, msg, data);',
  ].join('\n');
}

function python(call: Call): string {
  return [
    'import json',
    'from urllib.parse import urlencode',
    'from urllib.request import urlopen',
    '',
    'query = urlencode([',
    ...pairs(call).map(([name, value]) => `    (${quote(name)}, ${quote(value)}),`),
    '])',
    `with urlopen(${quote(call.url)} + "?" + query) as response:`,
    '    answer = json.load(response)',
    'print(answer["code"], answer["msg"], answer["data"])',
  ].join('\n');
}

function cSharp(call: Call): string {
  return [
    'using System.Text.Json;',
    '',
    '(string Name, string Value)[] query =',
    '[',
    ...pairs(call).map(([name, value]) => `    (${quote(name)}, ${quote(value)}),`),
    '];',
    'using var client = new HttpClient();',
    'using var answer = JsonDocument.Parse(await client.GetStringAsync(',
    `    ${quote(call.url)} + "?" + string.Join('&', query.Select(pair =>`,
    '        Uri.EscapeDataString(pair.Name) + "=" + Uri.EscapeDataString(pair.Value)))));',
    'Console.WriteLine(answer.RootElement.GetProperty("data"));',
  ].join('\n');
}

const writers: Readonly<Record<SampleLanguage, (call: Call) => string>> = {
  curl,
  JavaScript: javaScript,
  Python: python,
  'C#': cSharp,
};

/** The call as it would be run in a language. */
export function codeSample(language: SampleLanguage, call: Call): string {
  return writers[language](call);
}
