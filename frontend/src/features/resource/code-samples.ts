/** A call to show: an address without query, parameters and headers in order, with a variable in the place of the secret. */
export interface Call {
  readonly url: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly format: 'JSON' | 'XML';
}

export const sampleLanguages = ['curl', 'JavaScript', 'Python', 'C#', 'Java'] as const;
export type SampleLanguage = (typeof sampleLanguages)[number];

/** What stands for a secret; in a shell it is the variable of that name, which is not escaped. */
export const variable = /^(?:Bearer )?(\$[A-Z]+)$/;

/**
 * A string literal that means the same in JavaScript, Python, C# and Java: JSON's escapes, and every character
 * written as an escape that one of them would read as the end of a line or that cannot be seen.
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

function curl({ url, parameters, headers }: Call): string {
  const encoded = (value: string) => (variable.test(value) ? value : encodeStrictly(value));
  const query = parameters.map(([name, value]) => `${encodeStrictly(name)}=${encoded(value)}`).join('&');
  const options = headers
    .map(([name, value]) => (variable.test(value) ? `-H "${name}: ${value}" ` : `-H '${name}: ${value.replaceAll("'", "'\\''")}' `))
    .join('');
  return `curl ${options}"${shellAddress(url)}${query === '' ? '' : `?${query}`}"`;
}

/** Lines that hold pairs, each between what opens and closes one. */
function pairs(list: Call['parameters'], indent: string, open: string, between: string, close: string): readonly string[] {
  return list.map(([name, value]) => `${indent}${open}${quote(name)}${between}${quote(value)}${close},`);
}

function javaScript({ url, parameters, headers, format }: Call): string {
  return [
    'const query = new URLSearchParams([',
    ...pairs(parameters, '  ', '[', ', ', ']'),
    ']);',
    ...(headers.length === 0
      ? [`const response = await fetch(${quote(url)} + "?" + query);`]
      : [
          `const response = await fetch(${quote(url)} + "?" + query, {`,
          '  headers: {',
          ...pairs(headers, '    ', '', ': ', ''),
          '  },',
          '});',
        ]),
    ...(format === 'JSON'
      ? ['const answer = await response.json();', 'console.log(answer.data);']
      : ['console.log(await response.text());']),
  ].join('\n');
}

function python({ url, parameters, headers, format }: Call): string {
  return [
    ...(format === 'JSON' ? ['import json'] : []),
    'from urllib.parse import urlencode',
    'from urllib.request import Request, urlopen',
    ...(format === 'JSON' ? [] : ['from xml.etree import ElementTree']),
    '',
    'query = urlencode([',
    ...pairs(parameters, '    ', '(', ', ', ')'),
    '])',
    'headers = {',
    ...pairs(headers, '    ', '', ': ', ''),
    '}',
    `with urlopen(Request(${quote(url)} + "?" + query, headers=headers)) as response:`,
    ...(format === 'JSON'
      ? ['    answer = json.load(response)', 'print(answer["data"])']
      : [
          '    answer = ElementTree.parse(response)',
          'for row in answer.iter("row"):',
          '    print({cell.tag: cell.text for cell in row})',
        ]),
  ].join('\n');
}

function cSharp({ url, parameters, headers, format }: Call): string {
  return [
    format === 'JSON' ? 'using System.Text.Json;' : 'using System.Xml.Linq;',
    '',
    '(string Name, string Value)[] query =',
    '[',
    ...pairs(parameters, '    ', '(', ', ', ')'),
    '];',
    'using var client = new HttpClient();',
    ...headers.map(([name, value]) => `client.DefaultRequestHeaders.Add(${quote(name)}, ${quote(value)});`),
    'var answer = await client.GetStringAsync(',
    `    ${quote(url)} + "?" + string.Join('&', query.Select(pair =>`,
    '        Uri.EscapeDataString(pair.Name) + "=" + Uri.EscapeDataString(pair.Value))));',
    format === 'JSON'
      ? 'Console.WriteLine(JsonDocument.Parse(answer).RootElement.GetProperty("data"));'
      : 'Console.WriteLine(XDocument.Parse(answer).Root?.Element("data"));',
  ].join('\n');
}

function java({ url, parameters, headers }: Call): string {
  return [
    'import java.net.URI;',
    'import java.net.URLEncoder;',
    'import java.net.http.HttpClient;',
    'import java.net.http.HttpRequest;',
    'import java.net.http.HttpResponse;',
    'import java.nio.charset.StandardCharsets;',
    '',
    'public class Call {',
    '    public static void main(String[] arguments) throws Exception {',
    '        String[][] query = {',
    ...pairs(parameters, '            ', '{', ', ', '}'),
    '        };',
    `        var address = new StringBuilder(${quote(url)} + "?");`,
    '        for (var pair : query) {',
    '            address.append(encode(pair[0])).append("=").append(encode(pair[1])).append("&");',
    '        }',
    '        var request = HttpRequest.newBuilder(URI.create(address.toString()))',
    ...headers.map(([name, value]) => `            .header(${quote(name)}, ${quote(value)})`),
    '            .build();',
    '        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
    '        System.out.println(answer.body());',
    '    }',
    '',
    '    private static String encode(String text) {',
    '        return URLEncoder.encode(text, StandardCharsets.UTF_8);',
    '    }',
    '}',
  ].join('\n');
}

const writers: Readonly<Record<SampleLanguage, (call: Call) => string>> = {
  curl,
  JavaScript: javaScript,
  Python: python,
  'C#': cSharp,
  Java: java,
};

/** The call as it would be run in a language. */
export function codeSample(language: SampleLanguage, call: Call): string {
  return writers[language](call);
}
